package io.github.gvlk.find;

import io.github.gvlk.catalog.Vocabulary.Slot;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what would decide between candidates: "Which edition: Datacenter or Standard?". */
final class OpenQuestion {
    /** More possibilities are not listed: the candidates are shown beside the question. */
    private static final int MOST = 4;

    private final Lexicon lexicon;
    private final WordingReader reader;

    OpenQuestion(Lexicon lexicon, WordingReader reader) {
        this.lexicon = lexicon;
        this.reader = reader;
    }

    /** The parts of the name in which the candidates differ, each with the possibilities where they are few. */
    String between(List<Candidates.Candidate> open) {
        Map<Slot, Set<String>> parts = new EnumMap<>(Slot.class);
        for (Candidates.Candidate candidate : open) {
            candidate.missing().stream()
                    .filter(concept ->
                            !open.stream().allMatch(other -> other.missing().get(concept)))
                    .forEach(concept -> parts.computeIfAbsent(part(concept), any -> new LinkedHashSet<>())
                            .add(printed(candidate, concept)));
        }
        if (parts.isEmpty()) {
            return "Which of these?";
        }
        StringBuilder question = new StringBuilder();
        parts.forEach((slot, values) -> {
            question.append(question.length() == 0 ? "Which " : " and which ").append(word(slot));
            if (parts.size() == 1 && values.size() <= MOST) {
                question.append(": ").append(String.join(" or ", values));
            }
        });
        return question.append('?').toString();
    }

    private Slot part(int concept) {
        Slot slot = lexicon.concepts().slot(concept);
        return slot == Slot.RELEASE || slot == Slot.EDITION ? slot : Slot.PRODUCT;
    }

    private static String word(Slot slot) {
        return switch (slot) {
            case RELEASE -> "release";
            case EDITION -> "edition";
            default -> "product";
        };
    }

    /** The word of the candidate's printed name that stands for the concept. */
    private String printed(Candidates.Candidate candidate, int concept) {
        for (String word : candidate.edition().name().split(" ")) {
            BitSet meant = reader.read(Wording.words(Wording.fold(word))).concepts();
            if (meant.get(concept)) {
                return word.replace(":", "").replace(",", "");
            }
        }
        return lexicon.concepts().name(concept);
    }
}
