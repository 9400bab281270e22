package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A question about volume activation with its answer.
 *
 * @param answer by paragraphs
 * @param words by which it is found beside those of question and answer
 * @param asOf the month of the facts (ISO), where they are old
 * @param superseded what is different now
 */
public record FaqEntry(
        String id,
        String question,
        List<String> answer,
        List<String> words,
        Optional<String> asOf,
        List<Superseded> superseded,
        List<String> sources) {

    /** What holds now in place of a part of the answer. */
    public record Superseded(String text, List<String> sources) {}
}
