package io.github.gvlk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is being filled beside the place where it will be. */
final class UnfinishedFolder implements Unfinished {
    /** Every folder of a fleet holds it: a folder without it was made by somebody else and is never replaced. */
    static final String PLAN = "plan.csv";

    private final Path target;
    private final Path place;

    private UnfinishedFolder(Path target, Path place) {
        this.target = target;
        this.place = place;
    }

    /**
     * Begins the folder. An empty one may be there already.
     *
     * @param overwrites whether a folder with an earlier plan is replaced at the end
     * @throws UsageException when something else is there, or the folder cannot be made
     */
    static UnfinishedFolder begin(Path target, boolean overwrites) {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new UsageException(Printable.quoted(target) + " is a file: name a folder.");
        }
        try {
            if (Files.isDirectory(target) && !isEmpty(target)) {
                if (!Files.exists(target.resolve(PLAN))) {
                    throw new UsageException(
                            "The folder " + Printable.quoted(target) + " holds other files: name a new one.");
                }
                if (!overwrites) {
                    throw new UsageException("The folder " + Printable.quoted(target)
                            + " holds a plan already: --force replaces the folder.");
                }
            }
            return new UnfinishedFolder(target, Files.createDirectory(UnfinishedFile.unfinished(target)));
        } catch (IOException e) {
            throw UnfinishedFile.cannotWrite(target, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where to put the files. */
    Path place() {
        return place;
    }

    Path target() {
        return target;
    }

    @Override
    public void finish() throws IOException {
        Path old = UnfinishedFile.unfinished(target);
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, old);
        }
        Files.move(place, target);
        if (replaces) {
            removeQuietly(old);
        }
    }

    @Override
    public void discard() {
        removeQuietly(place);
    }

    /** What cannot be removed is left: its name says that nobody needs it. */
    static void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
