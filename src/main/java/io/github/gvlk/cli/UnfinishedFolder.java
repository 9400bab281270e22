package io.github.gvlk.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is being filled beside the place where it will be. */
final class UnfinishedFolder implements Unfinished {
    static final String PLAN = "plan.csv";

    /** Names every file that was written into the folder: the others in it are somebody else's. */
    private static final String MANIFEST = ".gvlk-files";

    private static final int ATTEMPTS = 100;

    /** Behind the name of somebody else's file, of which the new plan has one of the same name. */
    private static final String KEPT = ".kept";

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
                if (!Files.exists(target.resolve(MANIFEST))) {
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

    /** Of an earlier plan its own files are removed; what somebody put beside them stays. */
    @Override
    public void finish() throws IOException {
        writeManifest();
        Path old = UnfinishedFile.unfinished(target);
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, old);
        }
        Files.move(place, target);
        if (replaces) {
            removeOwn(old);
            keepOthers(old);
        }
    }

    private void writeManifest() throws IOException {
        try (Stream<Path> files = Files.list(place);
                BufferedWriter manifest = Files.newBufferedWriter(place.resolve(MANIFEST), StandardCharsets.UTF_8)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                manifest.write(file.getFileName() + "\n");
            }
        }
    }

    private static void removeOwn(Path old) throws IOException {
        Path manifest = old.resolve(MANIFEST);
        if (Files.exists(manifest)) {
            try (BufferedReader names = Files.newBufferedReader(manifest, StandardCharsets.UTF_8)) {
                for (String name = names.readLine(); name != null; name = names.readLine()) {
                    if (isPlain(name)) {
                        Files.deleteIfExists(old.resolve(name));
                    }
                }
            }
        }
        Files.deleteIfExists(manifest);
    }

    /** A manifest that somebody changed leads nowhere else. */
    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && !name.equals("..");
    }

    private void keepOthers(Path old) throws IOException {
        try (Stream<Path> files = Files.list(old)) {
            for (Path file : files.toList()) {
                Path there = target.resolve(old.relativize(file));
                while (Files.exists(there)) {
                    there = there.resolveSibling(there.getFileName() + KEPT);
                }
                Files.move(file, there);
            }
        }
        removeQuietly(old);
    }

    @Override
    public void discard() {
        removeQuietly(place);
    }

    /** What cannot be removed is left: its name says that nobody needs it. */
    static void removeQuietly(Path folder) {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(folder); attempt++) {
            try {
                remove(folder);
            } catch (IOException | UncheckedIOException e) {
                // Somebody may still be writing into it: once more.
                Thread.onSpinWait();
            }
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
