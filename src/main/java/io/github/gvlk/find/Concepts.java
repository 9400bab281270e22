package io.github.gvlk.find;

import io.github.gvlk.catalog.PreparedFinder;
import io.github.gvlk.catalog.Vocabulary.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The concepts of which names are made, each with a number by which sets of them are kept. */
final class Concepts {
    private final List<String> names = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet mustBeNamed = new BitSet();

    static Concepts of(List<PreparedFinder.Concept> prepared) {
        Concepts concepts = new Concepts();
        for (PreparedFinder.Concept concept : prepared) {
            concepts.add(concept.name(), concept.slot(), concept.mustBeNamed());
        }
        return concepts;
    }

    /** Adds a concept and tells its number. */
    int add(String name, Slot slot, boolean named) {
        int number = names.size();
        names.add(name);
        slots.add(slot);
        numbers.put(name, number);
        mustBeNamed.set(number, named);
        return number;
    }

    int size() {
        return names.size();
    }

    /** The number of the concept with that name; throws when there is none. */
    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("no concept " + name + " in the vocabulary");
        }
        return number;
    }

    /** The concept as the vocabulary names it. */
    String name(int concept) {
        return names.get(concept);
    }

    Slot slot(int concept) {
        return slots.get(concept);
    }

    BitSet ofSlot(Slot slot) {
        BitSet all = new BitSet();
        for (int concept = 0; concept < slots.size(); concept++) {
            all.set(concept, slots.get(concept) == slot);
        }
        return all;
    }

    /** Whether one of the concepts has that slot. */
    boolean hasSlot(BitSet concepts, Slot slot) {
        for (int concept = concepts.nextSetBit(0); concept >= 0; concept = concepts.nextSetBit(concept + 1)) {
            if (slots.get(concept) == slot) {
                return true;
            }
        }
        return false;
    }

    /** Those of which an edition with one of them answers only a question that names it. */
    BitSet mustBeNamed() {
        return mustBeNamed;
    }
}
