package io.github.gvlk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where one text is.
 *
 * @param name as the answer shows it; a hyphen for standard input
 * @param path empty for standard input
 */
record PastedPlace(String name, Optional<Path> path) {
    static final PastedPlace STANDARD_INPUT = new PastedPlace("-", Optional.empty());

    /** Texts are read whole; no licensing output comes near it. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** A file. Its name begins with a dot and a slash where it would be taken for something else without. */
    static PastedPlace of(Path path) {
        String name = path.toString();
        boolean mistakable = !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0;
        String separator = path.getFileSystem().getSeparator();
        return new PastedPlace(mistakable ? "." + separator + name : name, Optional.of(path));
    }

    /** The name for people: of a file its own, of a pipe what it is. */
    String shown() {
        return path.isPresent() ? Printable.of(name) : "standard input";
    }

    /** The name of the file without ending; a collection job gives it the computer's. */
    Optional<String> machine() {
        return path.map(Path::getFileName).map(Path::toString).map(file -> {
            int dot = file.lastIndexOf('.');
            return dot > 0 ? file.substring(0, dot) : file;
        });
    }

    /** Reads the text whole, by {@code encoding}; {@code in} is standard input. */
    PastedFile read(InputStream in, TextEncoding encoding) {
        try {
            byte[] bytes = path.isPresent() ? bytes(path.get()) : in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return new PastedFile.Unreadable("larger than " + MOST_BYTES / (1024 * 1024) + " MiB");
            }
            return encoding.read(bytes);
        } catch (IOException e) {
            return new PastedFile.Unreadable(reason(e));
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(MOST_BYTES + 1);
        }
    }

    /** Why a file or folder cannot be read, in a few words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof NoSuchFileException) {
            return "not there any more";
        }
        @org.jspecify.annotations.Nullable
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? e.getClass().getSimpleName() : Printable.of(reason.strip());
    }
}
