package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the answer of editions that fit: one when they share a key, else the question between them. */
final class Answers {
    private Answers() {}

    /** Editions that fit completely; {@code question} is asked when their keys differ. */
    static Answer ofEditions(List<Edition> editions, String question) {
        List<Answer.Match> matches =
                editions.stream().map(edition -> new Answer.Match(edition, 1)).toList();
        return ofMatches(matches, false, () -> question, List.of());
    }

    /** {@code question} is worded only when it is asked. */
    static Answer ofMatches(
            List<Answer.Match> matches, boolean evaluation, Supplier<String> question, List<String> notes) {
        if (!shareOneKey(matches)) {
            return new Answer.Several(matches, question.get(), notes);
        }
        List<String> all = new ArrayList<>(notes);
        for (Answer.Match match : matches) {
            Optional<String> remark = match.edition().remark();
            String note = remark.isEmpty() ? "" : match.edition().label() + ": " + remark.get();
            if (!note.isEmpty() && !all.contains(note)) {
                all.add(note);
            }
        }
        return new Answer.One(matches, evaluation, List.copyOf(all));
    }

    private static boolean shareOneKey(List<Answer.Match> matches) {
        for (Answer.Match match : matches) {
            if (!match.edition().key().equals(matches.get(0).edition().key())) {
                return false;
            }
        }
        return !matches.isEmpty();
    }
}
