package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.value.WindowsBuild;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the text says of the computer; the first mention of each thing counts. */
final class SystemCollector {
    private static final Set<OutputField> FIELDS = EnumSet.of(
            OutputField.COMPUTER,
            OutputField.CONNECTED_TO,
            OutputField.OS_NAME,
            OutputField.OS_VERSION,
            OutputField.OS_BUILD,
            OutputField.OS_EDITION_ID);

    private static final int LONGEST = 200;

    private final Map<OutputField, String> values = new EnumMap<>(OutputField.class);

    /** Takes what is of the computer; false for every other field. */
    boolean takes(Mention mention) {
        if (!FIELDS.contains(mention.field())) {
            return false;
        }
        if (!mention.value().isBlank() && mention.value().length() <= LONGEST) {
            values.putIfAbsent(mention.field(), mention.value());
        }
        return true;
    }

    /** A heading names the computer. */
    void machine(String name) {
        values.putIfAbsent(OutputField.COMPUTER, name);
    }

    SystemFacts facts() {
        Optional<WindowsBuild> build = value(OutputField.OS_BUILD)
                .flatMap(WindowsBuild::read)
                .or(() -> value(OutputField.OS_VERSION).flatMap(WindowsBuild::read));
        Optional<String> connected = value(OutputField.CONNECTED_TO)
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        return new SystemFacts(
                value(OutputField.COMPUTER).or(() -> connected),
                value(OutputField.OS_NAME),
                build,
                value(OutputField.OS_EDITION_ID));
    }

    private Optional<String> value(OutputField field) {
        return Optional.ofNullable(values.get(field));
    }
}
