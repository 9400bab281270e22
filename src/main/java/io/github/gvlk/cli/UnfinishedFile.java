package io.github.gvlk.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** A file that is being written beside the place where it will be. */
final class UnfinishedFile implements Unfinished {
    private static final int BUFFER = 64 * 1024;

    private final Path target;
    private final boolean overwrites;
    private final Path place;
    private final OutputStream out;

    private UnfinishedFile(Path target, boolean overwrites, Path place, OutputStream out) {
        this.target = target;
        this.overwrites = overwrites;
        this.place = place;
        this.out = out;
    }

    /**
     * Begins the file.
     *
     * @param overwrites whether a file of that name is replaced at the end
     * @throws UsageException when there is one already and it must not be replaced, or the file cannot be written
     */
    static UnfinishedFile begin(Path target, boolean overwrites) {
        if (Files.isDirectory(target)) {
            throw new UsageException(Printable.quoted(target) + " is a folder: name a file.");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe would be replaced by a file of its name.
            throw new UsageException(Printable.quoted(target) + " is no ordinary file: name one.");
        }
        if (!overwrites && Files.exists(target)) {
            throw new UsageException(
                    "The file " + Printable.quoted(target) + " is there already: --force overwrites it.");
        }
        Path place = unfinished(target);
        try {
            OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new UnfinishedFile(target, overwrites, place, new BufferedOutputStream(out, BUFFER));
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    /** A name beside it that looks unfinished, and that no other run has. */
    static Path unfinished(Path target) {
        String name = "." + target.toAbsolutePath().normalize().getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".unfinished";
        return target.resolveSibling(name);
    }

    static UsageException cannotWrite(Path target, IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such folder" : PastedPlace.reason(e);
        return new UsageException(
                Printable.quoted(target) + " cannot be written: " + reason + ". Nothing was changed.");
    }

    /** Takes the content. */
    OutputStream out() {
        return out;
    }

    @Override
    public void finish() throws IOException {
        out.close();
        CopyOption[] options =
                overwrites ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[] {};
        try {
            Files.move(place, target, options);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    "The file " + Printable.quoted(target) + " has come into being meanwhile: --force overwrites it.");
        }
    }

    @Override
    public void discard() {
        try {
            out.close();
        } catch (IOException e) {
            // What could not be written is removed in any case.
        }
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            // Its name says that it is unfinished.
        }
    }
}
