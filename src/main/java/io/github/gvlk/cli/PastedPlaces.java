package io.github.gvlk.cli;

import io.github.gvlk.value.InvalidValueException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The places of the command line from which texts are read: each file once, those of a folder in the order of their names.
 * Hidden files and folders are left out, and so is what is neither file nor folder.
 */
final class PastedPlaces {
    private final List<PastedPlace> places = new ArrayList<>();
    private final List<UnreadFile> unread = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final boolean single;

    private PastedPlaces(boolean single) {
        this.single = single;
    }

    /**
     * The places with these names; standard input when there is none. Of several names those that do not exist are unread.
     *
     * @throws UsageException when a single name is of no file or folder
     */
    static PastedPlaces of(List<String> names) {
        if (names.isEmpty()) {
            PastedPlaces found = new PastedPlaces(true);
            found.addStandardInput();
            return found;
        }
        Optional<Path> only = names.size() == 1 ? existing(names.get(0)) : Optional.empty();
        if (names.size() == 1 && only.isEmpty() && !isStandardInput(names.get(0))) {
            throw missing(names.get(0));
        }
        PastedPlaces found = new PastedPlaces(
                names.size() == 1 && !only.map(Files::isDirectory).orElse(false));
        names.forEach(found::add);
        return found;
    }

    private static boolean isStandardInput(String name) {
        return name.equals(PastedPlace.STANDARD_INPUT.name());
    }

    /** The file or folder of that name; empty when there is none. */
    private static Optional<Path> existing(String name) {
        try {
            Path path = Path.of(name);
            return !name.isEmpty() && !isStandardInput(name) && Files.exists(path)
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void add(String name) {
        if (isStandardInput(name)) {
            addStandardInput();
        } else {
            existing(name).ifPresentOrElse(this::add, () -> unread.add(new UnreadFile(name, "there is no such file")));
        }
    }

    private static UsageException missing(String name) {
        boolean pattern = name.contains("*") || name.contains("?");
        return new UsageException("There is no file or folder " + InvalidValueException.visible(name) + "."
                + (pattern ? " Name the folder: every file in it is read." : ""));
    }

    private void addStandardInput() {
        if (!places.contains(PastedPlace.STANDARD_INPUT)) {
            places.add(PastedPlace.STANDARD_INPUT);
        }
    }

    private void add(Path path) {
        if (!seen.add(real(path))) {
            return;
        }
        if (!Files.isDirectory(path)) {
            places.add(PastedPlace.of(path));
            return;
        }
        try {
            for (Path child : children(path)) {
                if (Files.isDirectory(child) || Files.isRegularFile(child)) {
                    add(child);
                }
            }
        } catch (IOException e) {
            unread.add(new UnreadFile(PastedPlace.of(path).name(), PastedPlace.reason(e)));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().startsWith(".") && !Files.isHidden(entry)) {
                    children.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }

    /** The same for every name of a file, so that links do not lead round in circles. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    List<PastedPlace> places() {
        return List.copyOf(places);
    }

    /** What was named and is not there, and folders that could not be looked into. */
    List<UnreadFile> unread() {
        return List.copyOf(unread);
    }

    /** Whether one text was given, and not a folder or several files. */
    boolean isSingle() {
        return single;
    }
}
