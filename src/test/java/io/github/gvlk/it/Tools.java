package io.github.gvlk.it;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that tests want and that are not there everywhere. */
final class Tools {
    private Tools() {}

    /** The program as the path finds it. */
    static Optional<Path> find(String program) {
        String name = Distribution.isWindows() ? program + ".exe" : program;
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(file -> file.isFile() && file.canExecute())
                .map(File::toPath)
                .findFirst();
    }

    /** Where something is missing: skips the tests in sight of everybody, or fails where they are a must. */
    static void require(String consequence, boolean isThere, String wanted) {
        if (isThere) {
            return;
        }
        String message = consequence + "; wanted: " + wanted;
        if ("true".equals(System.getenv("GVLK_CI"))) {
            throw new AssertionError(message);
        }
        abort(message);
    }
}
