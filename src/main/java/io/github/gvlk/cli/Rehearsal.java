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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs commands once. The launchers have Java run this when they make an archive of loaded classes, and throw away what it
 * prints: what is loaded here starts faster from then on.
 */
public final class Rehearsal {
    /** Answers of {@code key}, {@code commands} and {@code error} as text: an archive of little else starts fastest. */
    private static final String LOOK_UPS = "look-ups";

    private Rehearsal() {}

    /** Takes {@code look-ups}, or {@code all} for these and whatever else is run by hand. */
    public static void main(String[] args) {
        Catalog catalog = Catalog.bundled();
        List<List<String>> lines = new ArrayList<>();
        addLookUps(catalog, lines);
        if (!List.of(args).contains(LOOK_UPS)) {
            addOthers(catalog, lines);
        }
        // The first as the process itself runs it, for the classes of its streams.
        Main.main(lines.get(0).toArray(String[]::new));
        for (List<String> line : lines) {
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

    /** An edition of each family, and all codes at once: some have commands, some notes, some relatives. */
    private static void addLookUps(Catalog catalog, List<List<String>> lines) {
        String host = catalog.cloudHosts().get(0).host().name();
        Set<Family> met = EnumSet.noneOf(Family.class);
        for (Edition each : catalog.editions()) {
            if (met.add(each.family())) {
                lines.add(List.of("key", each.name()));
                lines.add(List.of("key", each.product()));
                lines.add(List.of("commands", each.name()));
                lines.add(List.of("commands", each.name(), "--kms-host", host));
            }
        }
        List<String> codes = new ArrayList<>(List.of("error"));
        catalog.documentedErrors().forEach(error -> codes.add(error.code().hex()));
        lines.add(codes);
    }

    private static void addOthers(Catalog catalog, List<List<String>> lines) {
        lines.add(List.of("--help"));
        lines.add(List.of("--version"));
        for (String command : CommandTree.names()) {
            lines.add(List.of(command, "--help"));
        }
        Edition edition = catalog.editions().get(catalog.editions().size() / 2);
        lines.add(List.of("key", edition.key().text(), "-o", "json"));
        lines.add(List.of("key", edition.name(), "-q"));
        lines.add(List.of("commands", edition.name(), "-o", "json"));
        for (String dialect : Dialects.names()) {
            lines.add(List.of("commands", edition.name(), "--as", dialect));
        }
        ActivationError error = catalog.documentedErrors().iterator().next();
        lines.add(List.of("error", error.code().hex(), "-o", "json"));
        lines.add(List.of("error", error.message()));
        lines.add(List.of("catalog", "list"));
        lines.add(List.of("plan", "--clients", "25"));
    }
}
