package io.github.gvlk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** An inventory while it is read: its characters, how far reading is, and whether it changes meanwhile. */
final class InventoryFile implements AutoCloseable {
    /** What tells that a file was not written to. */
    private record State(long size, FileTime changed) {
        static State of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime());
        }
    }

    private final Optional<Path> path;
    private final Optional<State> before;
    private final Progress progress;
    private final Reader text;

    private InventoryFile(Optional<Path> path, Optional<State> before, Progress progress, Reader text) {
        this.path = path;
        this.before = before;
        this.progress = progress;
        this.text = text;
    }

    /**
     * Opens the file, or standard input where there is no path.
     *
     * @throws UsageException when it cannot be read
     */
    static InventoryFile open(Optional<Path> path, Optional<Charset> encoding, Console console) {
        try {
            if (path.isEmpty()) {
                if (console.isInteractive()) {
                    throw new UsageException("Nothing was piped in: name the inventory, or pipe it into gvlk fleet -");
                }
                Progress progress = Progress.ofBytes(console, -1);
                return new InventoryFile(path, Optional.empty(), progress, text(console.in(), progress, encoding));
            }
            if (Files.isDirectory(path.get())) {
                throw new UsageException(Printable.quoted(path.get()) + " is a folder: name a file.");
            }
            State state = State.of(path.get());
            Progress progress = Progress.ofBytes(console, state.size());
            InputStream in = Files.newInputStream(path.get());
            return new InventoryFile(path, Optional.of(state), progress, text(in, progress, encoding));
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + Printable.quoted(path.orElseThrow()) + ".");
        } catch (IOException e) {
            throw FleetCommand.cannotRead(path, e);
        }
    }

    private static Reader text(InputStream in, Progress progress, Optional<Charset> encoding) throws IOException {
        return TextStream.open(new CountedInput(in, progress::reach), encoding);
    }

    /** The whole text of a small file. */
    static String whole(Path path) throws IOException {
        try (Reader in = TextStream.open(Files.newInputStream(path), Optional.empty())) {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return text.toString();
        }
    }

    Reader text() {
        return text;
    }

    /**
     * Looks whether somebody wrote to the file meanwhile.
     *
     * @throws UsageException when it changed: what was read is half of one file and half of another
     */
    void requireUnchanged() throws IOException {
        if (path.isPresent() && !before.equals(stateNow(path.get()))) {
            throw new UsageException(
                    Printable.quoted(path.get()) + " changed while it was read. Nothing was written: try again.");
        }
    }

    private static Optional<State> stateNow(Path path) throws IOException {
        try {
            return Optional.of(State.of(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        progress.close();
        try {
            if (path.isPresent()) {
                text.close();
            }
        } catch (IOException e) {
            // It was read; nothing is lost.
        }
    }
}
