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
     * The places with these names; standard input when there is none.
     *
     * @throws UsageException when there is no such file or folder
     */
    static PastedPlaces of(List<String> names) {
        List<Optional<Path>> given = names.stream().map(PastedPlaces::existing).toList();
        boolean single = given.isEmpty()
                || (given.size() == 1 && !given.get(0).map(Files::isDirectory).orElse(false));
        PastedPlaces found = new PastedPlaces(single);
        if (given.isEmpty()) {
            found.places.add(PastedPlace.STANDARD_INPUT);
        }
        given.forEach(place -> place.ifPresentOrElse(found::add, found::addStandardInput));
        return found;
    }

    private static Optional<Path> existing(String name) {
        if (name.equals(PastedPlace.STANDARD_INPUT.name())) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(name);
            if (!name.isEmpty() && Files.exists(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            throw missing(name);
        }
        throw missing(name);
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

    /** Folders that could not be looked into. */
    List<UnreadFile> unread() {
        return List.copyOf(unread);
    }

    /** Whether one text was given, and not a folder or several files. */
    boolean isSingle() {
        return single;
    }
}
