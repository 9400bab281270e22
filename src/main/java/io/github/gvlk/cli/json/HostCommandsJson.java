package io.github.gvlk.cli.json;

import io.github.gvlk.render.HostLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code gvlk commands --for-host}.
 *
 * @param target {@code kms-host} or {@code active-directory}
 * @param activationId of the host key that the lines are for; null for Windows
 */
public record HostCommandsJson(
        String target,
        @Nullable String activationId,
        String dialect,
        List<StepJson> steps,
        String script,
        List<String> notes) {

    /** One line or several; a line that would hold a host key is a comment. */
    public record StepJson(String purpose, String command, boolean elevated, String explanation) {
        public static StepJson of(HostLines.Line line) {
            return new StepJson(
                    line.step().purpose(),
                    line.command(),
                    line.step().elevated(),
                    line.step().explanation());
        }
    }
}
