package io.github.gvlk.catalog;

import java.util.List;

/**
 * How a computer of a family gets another edition.
 *
 * @param tool what changes the edition
 * @param rules which changes are possible, in sentences
 * @param evaluation what a person must know of an evaluation system, in sentences
 * @param evaluationConverts whether the tool makes a licensed system of an evaluation
 */
public record EditionChange(
        String id,
        Family family,
        Tool tool,
        String rules,
        String evaluation,
        boolean evaluationConverts,
        List<String> sources) {

    /** What changes an edition. */
    public enum Tool {
        /** {@code DISM /online /Set-Edition}: needs the EditionID of the new edition. */
        DISM,
        /** {@code changepk.exe}: the key alone tells the new edition. */
        CHANGEPK;

        static Tool ofWord(String word) {
            return switch (word) {
                case "dism" -> DISM;
                case "changepk" -> CHANGEPK;
                default -> throw new IllegalArgumentException("expected dism or changepk");
            };
        }
    }
}
