package io.github.gvlk.cli;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.render.Dialects;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the look-ups once. The launchers have Java run this when they make a class-data archive, and throw away what it
 * prints: what is loaded here starts faster from then on.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        Main.main(new String[] {"--help"});
        Catalog catalog = Catalog.bundled();
        for (List<String> line : lines(catalog)) {
            Console console = new Console(
                    new ByteArrayInputStream(new byte[0]),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    StandardCharsets.UTF_8,
                    Map.of(),
                    false);
            Gvlk.run(line.toArray(String[]::new), console);
        }
    }

    private static List<List<String>> lines(Catalog catalog) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("--version"));
        for (String command : CommandTree.names()) {
            lines.add(List.of(command, "--help"));
        }
        addEditions(catalog.editions(), lines);
        addErrors(catalog.documentedErrors(), lines);
        lines.add(List.of("catalog", "list"));
        lines.add(List.of("plan", "--clients", "25"));
        return lines;
    }

    private static void addEditions(List<Edition> editions, List<List<String>> lines) {
        Edition edition = editions.get(editions.size() / 2);
        lines.add(List.of("key", edition.product()));
        lines.add(List.of("key", edition.key().text(), "-o", "json"));
        lines.add(List.of("key", edition.name(), "-q"));
        lines.add(List.of("commands", edition.name(), "-o", "json"));
        for (String dialect : Dialects.names()) {
            lines.add(List.of("commands", edition.name(), "--as", dialect));
        }
        Set<Family> met = EnumSet.noneOf(Family.class);
        for (Edition each : editions) {
            if (met.add(each.family())) {
                lines.add(List.of("key", each.name()));
                lines.add(List.of("commands", each.name()));
            }
        }
    }

    /** All codes at once: some have commands, some notes, some relatives. */
    private static void addErrors(Collection<ActivationError> errors, List<List<String>> lines) {
        List<String> all = new ArrayList<>(List.of("error"));
        errors.forEach(error -> all.add(error.code().hex()));
        ActivationError first = errors.iterator().next();
        lines.add(all);
        lines.add(List.of("error", first.code().hex(), "-o", "json"));
        lines.add(List.of("error", first.message()));
    }
}
