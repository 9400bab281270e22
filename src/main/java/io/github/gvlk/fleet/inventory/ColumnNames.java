package io.github.gvlk.fleet.inventory;

import io.github.gvlk.catalog.InventoryColumn;
import io.github.gvlk.catalog.InventoryField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises columns by their names. */
final class ColumnNames {
    /** What a name means, and how many other names for it are preferred. */
    record Meaning(InventoryField field, int rank) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<InventoryField, String> given;

    ColumnNames(List<InventoryColumn> columns, Map<InventoryField, String> given) {
        this.given = given;
        for (InventoryColumn column : columns) {
            for (int rank = 0; rank < column.names().size(); rank++) {
                if (!given.containsKey(column.field())) {
                    meanings.putIfAbsent(fold(column.names().get(rank)), new Meaning(column.field(), rank));
                }
            }
        }
        given.forEach((field, name) -> meanings.put(fold(name), new Meaning(field, -1)));
        meanings.remove("");
    }

    /** What a column of that name says; empty when the name is not known. */
    Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(meanings.get(fold(name)));
    }

    /** Where the columns stand in a heading: of several that say the same the one with the preferred name. */
    Map<InventoryField, Integer> places(List<String> heading) {
        Map<InventoryField, Integer> places = new EnumMap<>(InventoryField.class);
        Map<InventoryField, Integer> ranks = new EnumMap<>(InventoryField.class);
        for (int i = 0; i < heading.size(); i++) {
            int place = i;
            meaning(heading.get(i)).ifPresent(meaning -> {
                Integer best = ranks.get(meaning.field());
                if (best == null || meaning.rank() < best) {
                    ranks.put(meaning.field(), meaning.rank());
                    places.put(meaning.field(), place);
                }
            });
        }
        addNumbered(places, heading.size());
        return places;
    }

    /** The columns that were given by number; a number that is the name of a column is meant as its name. */
    void addNumbered(Map<InventoryField, Integer> places, int count) {
        given.forEach((field, name) -> {
            if (!places.containsKey(field)) {
                number(name).filter(number -> number <= count).ifPresent(number -> places.put(field, number - 1));
            }
        });
    }

    /** The fields that were given a name of which the heading has no column. */
    List<InventoryField> missing(Map<InventoryField, Integer> places) {
        return given.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty() && !places.containsKey(each.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Optional<Integer> number(String name) {
        boolean digits = !name.isEmpty() && name.length() <= 4 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !name.startsWith("0") ? Optional.of(Integer.parseInt(name)) : Optional.empty();
    }

    /** Whether these are enough to plan a machine: its name, and what tells its edition. */
    static boolean suffice(Map<InventoryField, ?> places) {
        return places.containsKey(InventoryField.MACHINE)
                && (places.containsKey(InventoryField.SYSTEM)
                        || places.containsKey(InventoryField.SKU)
                        || places.containsKey(InventoryField.EDITION_ID));
    }

    /** Letters and digits alone, in lower case: {@code Netbios_Name0} and {@code NetBIOS name 0} are one. */
    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
