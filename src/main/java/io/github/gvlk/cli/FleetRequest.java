package io.github.gvlk.cli;

import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.InventoryField;
import io.github.gvlk.fleet.inventory.InventoryLayout;
import io.github.gvlk.render.Manner;
import io.github.gvlk.value.InvalidValueException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** What the arguments of {@code gvlk fleet} ask for. Every value is checked here, but for the files' contents. */
final class FleetRequest {
    private static final String STANDARD_INPUT = "-";

    private final ParseResult given;
    private final FleetForm form;

    FleetRequest(ParseResult given) {
        this.given = given;
        this.form = FleetForm.of(text(FleetOptions.AS).orElse(FleetForm.USUAL), has(FleetOptions.COMBINED));
    }

    private boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    private Optional<String> text(String option) {
        return has(option) ? Optional.of(given.matchedOptionValue(option, "")) : Optional.empty();
    }

    private Optional<Path> path(String option) {
        return text(option).map(Session::path);
    }

    /** The inventory; empty for standard input. */
    Optional<Path> inventory() {
        List<String> names = given.matchedPositionalValue(0, List.<String>of());
        if (names.size() != 1) {
            throw new UsageException(
                    names.isEmpty()
                            ? "Name the inventory: gvlk fleet computers.csv; - is standard input."
                            : "Name one inventory, not " + names.size() + ": put the files together first.");
        }
        return names.get(0).equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(Session.path(names.get(0)));
    }

    FleetForm form() {
        return form;
    }

    Manner manner() {
        return new Manner(has(FleetOptions.COMMENTS), true, List.of(), Manner.Architecture.AMD64, false);
    }

    /** Where the plan goes; empty for standard output, or where only the summary is wanted. */
    Optional<Path> out() {
        Optional<Path> out = path(FleetOptions.OUT);
        if (out.isEmpty() && !(form instanceof FleetForm.Table)) {
            throw new UsageException("--as " + text(FleetOptions.AS).orElse("") + " writes "
                    + (form.isFolder() ? "a folder: name it, --out DIR." : "a file: name it, --out FILE."));
        }
        return out;
    }

    /** Where the rejected rows go; empty for standard error. */
    Optional<Path> rejects() {
        return path(FleetOptions.REJECTS)
                .or(() -> form.isFolder() ? Optional.empty() : out().map(FleetRequest::besides));
    }

    /** {@code plan.csv} and {@code plan.rejects.csv}. */
    private static Path besides(Path out) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        return out.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".rejects.csv");
    }

    Optional<Path> report() {
        return path(FleetOptions.REPORT);
    }

    boolean overwrites() {
        return has(FleetOptions.FORCE);
    }

    /** Refuses files that are named twice: one would be lost. */
    void requireDifferentFiles() {
        Map<Path, String> named = new java.util.HashMap<>();
        Map<String, Optional<Path>> files = new java.util.LinkedHashMap<>();
        files.put("the inventory", inventory());
        files.put(FleetOptions.ASSUME, path(FleetOptions.ASSUME));
        files.put(FleetOptions.SITES, path(FleetOptions.SITES));
        files.put(FleetOptions.OUT, path(FleetOptions.OUT));
        files.put(FleetOptions.REJECTS, rejects());
        files.put(FleetOptions.REPORT, report());
        requireOutsideOfFolder(FleetOptions.REJECTS, rejects());
        requireOutsideOfFolder(FleetOptions.REPORT, report());
        files.forEach((what, file) -> file.ifPresent(path -> {
            String other = named.putIfAbsent(real(path), what);
            if (other != null) {
                throw new UsageException(
                        other + " and " + what + " are one file, " + Printable.quoted(path) + ": name another.");
            }
        }));
    }

    /** The folder appears as a whole: what was put into it before would be taken for a part of an earlier one. */
    private void requireOutsideOfFolder(String option, Optional<Path> file) {
        boolean inside = form.isFolder()
                && file.isPresent()
                && out().filter(folder -> real(file.get()).startsWith(real(folder)))
                        .isPresent();
        if (inside) {
            throw new UsageException(
                    option + " is inside the folder of --out: name a file elsewhere. The folder has its"
                            + " own rejects.csv.");
        }
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (java.io.IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    Optional<Path> sites() {
        return path(FleetOptions.SITES);
    }

    Optional<Path> assumptions() {
        return path(FleetOptions.ASSUME);
    }

    Optional<String> hostSystem() {
        if (has(FleetOptions.KMS_HOST_KEY) && !has(FleetOptions.KMS_HOST_OS)) {
            throw new UsageException("--kms-host-key goes with --kms-host-os.");
        }
        return text(FleetOptions.KMS_HOST_OS);
    }

    Optional<String> hostKey() {
        return text(FleetOptions.KMS_HOST_KEY);
    }

    Set<Wish> wishes() {
        return has(FleetOptions.NO_ACTIVATE) ? EnumSet.of(Wish.NO_ACTIVATION) : EnumSet.noneOf(Wish.class);
    }

    Optional<Charset> encoding() {
        return text(FleetOptions.ENCODING).map(CharacterSets::named);
    }

    InventoryLayout layout() {
        Map<InventoryField, String> columns = new EnumMap<>(InventoryField.class);
        for (String column : given.matchedOptionValue(FleetOptions.COLUMN, List.<String>of())) {
            int equals = column.indexOf('=');
            if (equals < 0) {
                throw new UsageException(
                        "--column takes FIELD=NAME, not " + InvalidValueException.visible(column) + ".");
            }
            columns.put(
                    field(column.substring(0, equals)),
                    column.substring(equals + 1).strip());
        }
        return new InventoryLayout(
                text(FleetOptions.SEPARATOR).map(FleetRequest::separator), columns, !has(FleetOptions.NO_HEADER));
    }

    private static InventoryField field(String word) {
        try {
            return InventoryField.ofWord(word.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--column takes FIELD=NAME, with one of "
                    + Arrays.stream(InventoryField.values())
                            .map(InventoryField::word)
                            .collect(Collectors.joining(", "))
                    + "; not " + InvalidValueException.visible(word) + ".");
        }
    }

    private static char separator(String text) {
        if (text.equalsIgnoreCase("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1 || text.charAt(0) == '"' || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
            throw new UsageException(
                    "--separator takes one character, or tab; not " + InvalidValueException.visible(text) + ".");
        }
        return text.charAt(0);
    }
}
