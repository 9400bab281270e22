package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import java.util.List;

/**
 * How a name was read, and why an edition is the answer or is not.
 *
 * @param words the words or phrases of the wording, in order, each with what it was taken to mean
 * @param verdicts the editions that meet most of the wording, the answers first
 */
public record Account(List<WordRead> words, List<Verdict> verdicts) {
    /** A word or phrase and its meaning as a phrase: "edition: enterprise", "says nothing", "not understood". */
    public record WordRead(String word, String meaning) {}

    /** An edition, whether it is among the answers, and the reason as a phrase. */
    public record Verdict(Edition edition, boolean isAnswer, String reason) {}
}
