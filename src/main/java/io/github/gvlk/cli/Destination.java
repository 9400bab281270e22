package io.github.gvlk.cli;

import io.github.gvlk.value.InvalidValueException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
            OpenOption[] options = overwrites
                    ? new OpenOption[] {
                        StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                    }
                    : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
            try {
                Files.write(path, bytes, options);
            } catch (FileAlreadyExistsException e) {
                throw new UsageException("The file " + InvalidValueException.visible(path.toString())
                        + " is there already: --force overwrites it.");
            } catch (IOException e) {
                throw new UsageException("The file " + InvalidValueException.visible(path.toString())
                        + " cannot be written: " + e.getClass().getSimpleName() + ".");
            }
        }
    }
}
