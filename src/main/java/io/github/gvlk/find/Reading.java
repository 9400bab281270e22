package io.github.gvlk.find;

import java.util.BitSet;
import java.util.List;

/**
 * How a wording was read.
 *
 * @param requirements what it says of the edition
 * @param context concepts that are no part of a name but may explain an answer
 * @param unknown words that were not understood
 * @param corrections misspelt words and what they were read as
 */
record Reading(List<Requirement> requirements, BitSet context, List<String> unknown, List<Correction> corrections) {

    /** A misspelt word and the word that it was read as. */
    record Correction(String word, String readAs) {}

    /** The concepts of a name: each of its requirements has exactly one, since names are written without doubt. */
    BitSet concepts() {
        BitSet all = new BitSet();
        for (Requirement requirement : requirements) {
            requirement.anyOf().forEach(all::set);
        }
        return all;
    }

    /** Whether the wording gives a build. */
    boolean hasBuild() {
        return requirements.stream().anyMatch(Requirement::isBuild);
    }
}
