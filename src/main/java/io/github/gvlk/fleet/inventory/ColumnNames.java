package io.github.gvlk.fleet.inventory;

import io.github.gvlk.catalog.InventoryColumn;
import io.github.gvlk.catalog.InventoryField;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Recognises columns by their names. */
final class ColumnNames {
    /**
     * What a name means.
     *
     * @param rank how many other names for it are preferred
     * @param weak whether it counts only where no other name for it is there
     */
    record Meaning(InventoryField field, int rank, boolean weak) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<InventoryField, String> given;

    ColumnNames(List<InventoryColumn> columns, Map<InventoryField, String> given) {
        this.given = given;
        for (InventoryColumn column : columns) {
            if (!given.containsKey(column.field())) {
                add(column.field(), column.names(), false);
                add(column.field(), column.weakNames(), true);
            }
        }
        given.forEach((field, name) -> meanings.put(fold(name), new Meaning(field, -1, false)));
        meanings.remove("");
    }

    private void add(InventoryField field, List<String> names, boolean weak) {
        for (int rank = 0; rank < names.size(); rank++) {
            meanings.putIfAbsent(fold(names.get(rank)), new Meaning(field, rank, weak));
        }
    }

    /** What a column of that name says; empty when the name is not known. */
    private Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(meanings.get(fold(name)));
    }

    /**
     * Where the columns stand in a heading: of several that say the same the one with the preferred name first. A row
     * says what the first of them says in which something stands.
     */
    Map<InventoryField, List<Integer>> places(List<String> heading) {
        Map<InventoryField, List<Integer>> places = new EnumMap<>(InventoryField.class);
        for (InventoryField field : InventoryField.values()) {
            List<Integer> strong = places(heading, field, false);
            List<Integer> found = strong.isEmpty() ? places(heading, field, true) : strong;
            if (!found.isEmpty()) {
                places.put(field, found);
            }
        }
        addNumbered(places, heading.size());
        return places;
    }

    private List<Integer> places(List<String> heading, InventoryField field, boolean weak) {
        return IntStream.range(0, heading.size())
                .boxed()
                .filter(i -> meaning(heading.get(i))
                        .filter(meaning -> meaning.field() == field && meaning.weak() == weak)
                        .isPresent())
                .sorted(Comparator.comparingInt(
                        i -> meaning(heading.get(i)).map(Meaning::rank).orElse(0)))
                .toList();
    }

    /** The columns that were given by number; a number that is the name of a column is meant as its name. */
    void addNumbered(Map<InventoryField, List<Integer>> places, int count) {
        given.forEach((field, name) -> {
            if (!places.containsKey(field)) {
                number(name)
                        .filter(number -> number <= count)
                        .ifPresent(number -> places.put(field, List.of(number - 1)));
            }
        });
    }

    /** The fields that were given a name of which the heading has no column. */
    List<InventoryField> missing(Map<InventoryField, ?> places) {
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
