package io.github.gvlk.fleet.rules;

import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.value.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads which machine asks which KMS host: a table with the columns {@code match} (name, domain, ou or site),
 * {@code pattern} and {@code host} (NAME[:PORT], dns, or dns:DOMAIN), and where it is known {@code system}, what the host
 * runs on.
 */
public final class SiteFile {
    private static final List<String> COLUMNS = List.of("match", "pattern", "host");

    private SiteFile() {}

    /**
     * The rules of the text, in their order.
     *
     * @throws RuleException when it cannot be used
     */
    public static List<HostRules.Rule> read(String text) {
        return RuleTable.read(text, COLUMNS, SiteFile::rule);
    }

    private static HostRules.Rule rule(RuleTable.Row row) {
        return new HostRules.Rule(part(row), row.required("pattern"), target(row), system(row));
    }

    private static Optional<String> system(RuleTable.Row row) {
        return Optional.of(row.value("system")).filter(words -> !words.isEmpty());
    }

    private static HostRules.Part part(RuleTable.Row row) {
        String word = row.required("match").toLowerCase(Locale.ROOT);
        return Arrays.stream(HostRules.Part.values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> row.problem("match is one of "
                        + Arrays.stream(HostRules.Part.values())
                                .map(HostRules.Part::word)
                                .collect(Collectors.joining(", "))
                        + ", not " + InvalidValueException.visible(word) + "."));
    }

    private static KmsTarget target(RuleTable.Row row) {
        try {
            return Targets.read(row.required("host"));
        } catch (InvalidValueException e) {
            throw row.problem(e.getMessage() + ".");
        }
    }
}
