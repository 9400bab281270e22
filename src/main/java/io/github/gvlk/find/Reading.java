package io.github.gvlk.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How a wording was read.
 *
 * @param pieces the words and phrases, in order, as they were looked up; a glued word is several pieces
 * @param requirements what it says of the edition
 * @param context concepts that are no part of a name but may explain an answer
 * @param unknown words that were not understood
 * @param corrections misspelt words and what they were read as
 */
record Reading(
        List<String> pieces,
        List<Requirement> requirements,
        BitSet context,
        List<String> unknown,
        List<Correction> corrections) {

    /** A misspelt word and the word that it was read as. */
    record Correction(String word, String readAs) {}

    /** The concepts of a name: each of its requirements has exactly one, since names are written without doubt. */
    BitSet concepts() {
        BitSet all = new BitSet();
        for (Requirement requirement : requirements) {
            for (int concept : requirement.anyOf()) {
                all.set(concept);
            }
        }
        return all;
    }

    /** Whether the wording gives a build. */
    boolean hasBuild() {
        for (Requirement requirement : requirements) {
            if (requirement.isBuild()) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything was understood and a part of a name was said: only then editions are looked for. */
    boolean isDecisive() {
        return unknown.isEmpty() && !saysOnlyBuilds() && !requirements.isEmpty();
    }

    /** Whether it gives a build and no part of a name. */
    boolean saysOnlyBuilds() {
        return hasBuild() && requirements.stream().allMatch(Requirement::isBuild);
    }

    /**
     * Whether more than one product is named: a release stands there twice and its R2 once ("2012 / 2012 R2"), or an
     * edition twice and a variant of it once ("Pro/Pro N").
     */
    boolean namesTwo(Lexicon lexicon) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (Requirement requirement : requirements) {
            if (requirement.anyOf().size() == 1) {
                int concept = requirement.anyOf().get(0);
                (once.get(concept) ? twice : once).set(concept);
            }
        }
        if (twice.isEmpty()) {
            return false;
        }
        once.andNot(twice);
        return (twice.intersects(lexicon.releases()) && once.intersects(lexicon.secondReleases()))
                || (twice.intersects(lexicon.editions()) && once.intersects(lexicon.variants()));
    }

    /**
     * Readings of a wording that names several editions or several releases ("Standard/Datacenter", "2015/2016"), each
     * with one of them; empty when it names at most one.
     */
    List<Reading> alternatives(BitSet concepts) {
        List<Requirement> among = requirements.stream()
                .filter(requirement -> requirement.anyOf().size() == 1
                        && concepts.get(requirement.anyOf().get(0)))
                .distinct()
                .toList();
        if (among.size() < 2) {
            return List.of();
        }
        List<Reading> alternatives = new ArrayList<>();
        for (Requirement one : among) {
            List<Requirement> rest = requirements.stream()
                    .filter(requirement -> requirement.equals(one) || !among.contains(requirement))
                    .toList();
            alternatives.add(new Reading(pieces, rest, context, unknown, corrections));
        }
        return alternatives;
    }

    /** The same with one more requirement. */
    Reading and(Requirement requirement) {
        List<Requirement> all = new ArrayList<>(requirements);
        all.add(requirement);
        return new Reading(pieces, all, context, unknown, corrections);
    }

    /** The pieces with what they mean. */
    List<Account.WordRead> account(Lexicon lexicon) {
        List<Account.WordRead> account = new ArrayList<>();
        for (String piece : pieces) {
            account.add(new Account.WordRead(piece, meaning(piece, lexicon)));
        }
        return account;
    }

    private String meaning(String piece, Lexicon lexicon) {
        if (unknown.contains(piece)) {
            return "not understood";
        }
        for (Correction correction : corrections) {
            if (correction.word().equals(piece)) {
                return "read as " + correction.readAs() + ", " + lexicon.describe(correction.readAs());
            }
        }
        return lexicon.describe(piece);
    }
}
