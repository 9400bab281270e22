package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.output.Printed;
import io.github.gvlk.value.Guid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes one licence of several outputs that show it, such as {@code /dlv} before and after an activation: the last state
 * counts. Outputs that can only be of two computers, or of two licences of one name, stay apart.
 */
final class LicenceMerger {
    /** What two outputs of one licence on one computer have in common. */
    private static final Set<OutputField> IDENTITY = EnumSet.of(
            OutputField.COMPUTER,
            OutputField.ACTIVATION_ID,
            OutputField.DESCRIPTION,
            OutputField.PARTIAL_KEY,
            OutputField.INSTALLATION_ID,
            OutputField.CMID,
            OutputField.OFFICE_PRODUCT_ID);

    /** What a new state replaces even where it does not print it. */
    private static final Set<OutputField> STATE = EnumSet.of(
            OutputField.STATUS,
            OutputField.XPR_STATUS,
            OutputField.REASON,
            OutputField.ERROR_DESCRIPTION,
            OutputField.VOLUME_EXPIRY,
            OutputField.TIMEBASED_EXPIRY,
            OutputField.AVMA_EXPIRY,
            OutputField.TIME_REMAINING,
            OutputField.PLEASE_ACTIVATE,
            OutputField.NOT_IN_USE);

    private final List<Licence> merged = new ArrayList<>();

    /** The latest licence of a name, of a name with a key, and of a name and an Activation ID. */
    private final Map<String, Integer> latest = new HashMap<>();

    private LicenceMerger() {}

    /** The licences, each once, in order of first appearance. */
    static List<Licence> merge(List<Licence> licences) {
        LicenceMerger merger = new LicenceMerger();
        licences.forEach(merger::add);
        return List.copyOf(merger.merged);
    }

    private void add(Licence licence) {
        String name = licence.text(OutputField.NAME)
                .or(() -> licence.text(OutputField.ACTIVATION_ID))
                .orElse("")
                .concat(licence.text(OutputField.COMPUTER)
                        .map(machine -> "@" + machine)
                        .orElse(""))
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
        Optional<Integer> same = name.isEmpty() || name.startsWith("@") ? Optional.empty() : same(name, licence);
        int index = same.orElse(merged.size());
        if (same.isPresent()) {
            merged.set(index, later(merged.get(index), licence));
        } else {
            merged.add(licence);
        }
        latest.put(name, index);
        latest.put(withId(name, merged.get(index)), index);
        if (merged.get(index).has(OutputField.PARTIAL_KEY)) {
            latest.put(withKey(name), index);
        }
    }

    private static String withId(String name, Licence licence) {
        return name + "|"
                + licence.guid(OutputField.ACTIVATION_ID).map(Guid::text).orElse("");
    }

    private static String withKey(String name) {
        return name + "|key";
    }

    /** The licence that the output is of: one that nothing speaks against, one in use before others. */
    private Optional<Integer> same(String name, Licence licence) {
        return Stream.of(withId(name, licence), withKey(name), name)
                .map(latest::get)
                .filter(Objects::nonNull)
                .filter(index -> mayBeOne(merged.get(index), licence))
                .findFirst();
    }

    private static boolean mayBeOne(Licence one, Licence other) {
        return IDENTITY.stream().allMatch(field -> {
            Optional<Printed> first = one.printed(field).filter(printed -> !printed.isMasked());
            Optional<Printed> second = other.printed(field).filter(printed -> !printed.isMasked());
            return first.isEmpty()
                    || second.isEmpty()
                    || first.get().bare().equalsIgnoreCase(second.get().bare());
        });
    }

    private static Licence later(Licence before, Licence after) {
        boolean sameState = word(before).isPresent() && word(before).equals(word(after));
        boolean saysState = after.has(OutputField.STATUS) || after.has(OutputField.XPR_STATUS);
        if (!saysState || sameState) {
            return before.updatedBy(after);
        }
        return inState(before, after);
    }

    /** The licence with the state of a later output of it in place of its own. */
    static Licence inState(Licence before, Licence after) {
        Map<OutputField, Printed> kept = new EnumMap<>(OutputField.class);
        kept.putAll(before.fields());
        kept.keySet().removeAll(STATE);
        return before.with(kept).updatedBy(after);
    }

    private static Optional<String> word(Licence licence) {
        return licence.printed(OutputField.STATUS)
                .or(() -> licence.printed(OutputField.XPR_STATUS))
                .flatMap(Printed::word);
    }
}
