package io.github.gvlk.find;

import io.github.gvlk.value.WindowsBuild;
import java.util.Optional;

/**
 * What is asked of the finder.
 *
 * @param wording a name in any wording, a key, or the last five characters of one
 * @param build the build of the system, when it is known: evidence of the release, never of the edition
 */
public record Question(String wording, Optional<WindowsBuild> build) {
    /** A wording alone. */
    public static Question of(String wording) {
        return new Question(wording, Optional.empty());
    }
}
