package io.github.gvlk.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Where lines go. */
sealed interface Destination {
    /** To standard output. */
    record StandardOutput() implements Destination {}

    /**
     * Into a file.
     *
     * @param overwrites whether a file that is there is replaced
     */
    record File(Path path, boolean overwrites) implements Destination {
        /**
         * Writes the file.
         *
         * @throws UsageException when it is there already and must not be replaced, or cannot be written
         */
        void write(byte[] bytes) {
            try (Outputs outputs = new Outputs()) {
                outputs.begin(() -> UnfinishedFile.begin(path, overwrites))
                        .out()
                        .write(bytes);
                outputs.finish();
            } catch (IOException e) {
                throw UnfinishedFile.cannotWrite(path, e);
            }
        }
    }
}
