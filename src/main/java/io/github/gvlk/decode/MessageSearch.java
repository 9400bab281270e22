package io.github.gvlk.decode;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.value.ErrorCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds codes by the words of their messages: the article's, Windows' own, that of slmgr.vbs, those in other languages,
 * and the symbol. A word counts the more, the fewer messages have it.
 */
public final class MessageSearch {
    /** Longer texts are logs, not a question. */
    private static final int LONGEST_QUESTION = 2_000;

    /** A word in more messages than this share says nothing. */
    private static final double COMMON = 0.25;

    /** With fewer words than this all must be there. */
    private static final int ENOUGH_WORDS = 4;

    /** The share of a question's weight that a message must have, where not all words are there. */
    private static final double MOST_OF_IT = 0.75;

    /** Shorter beginnings of a word do not stand for it. */
    private static final int LEAST_BEGINNING = 5;

    private final List<Message> messages = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    /**
     * A message that fits.
     *
     * @param text the message, as published
     * @param coverage the share of the question's weight that it has, up to 1
     * @param density the share of its own weight that the question has, up to 1
     */
    public record Hit(ErrorCode code, String text, boolean documented, double coverage, double density) {
        /** Whether the question is that message and nothing else. */
        public boolean isWhole() {
            return coverage > 0.99 && density > 0.99;
        }
    }

    private record Message(ErrorCode code, String text, boolean documented, boolean own, Set<String> words) {}

    public MessageSearch(Catalog catalog) {
        catalog.documentedErrors().forEach(this::add);
        for (ListedError error : catalog.listedErrors()) {
            if (catalog.documentedError(error.code()).isEmpty()) {
                error.message().ifPresent(text -> add(error.code(), text, false, true));
                error.symbol().ifPresent(text -> add(error.code(), text, false, true));
            }
        }
        messages.forEach(message -> message.words().forEach(word -> frequency.merge(word, 1, Integer::sum)));
    }

    private void add(ActivationError error) {
        boolean own = error.systemMessage().isEmpty()
                || words(error.systemMessage().get()).equals(words(error.message()));
        add(error.code(), error.message(), true, own);
        error.systemMessage().ifPresent(text -> add(error.code(), text, true, true));
        error.slmgrMessage().ifPresent(text -> add(error.code(), text, true, own));
        error.otherMessages().forEach(text -> add(error.code(), text, true, own));
        error.messages().values().forEach(text -> add(error.code(), text, true, own));
        error.symbol().ifPresent(text -> add(error.code(), text, true, true));
    }

    private void add(ErrorCode code, String text, boolean documented, boolean own) {
        messages.add(new Message(code, text, documented, own, words(text)));
    }

    /**
     * The codes whose messages fit, the best first; a message that Windows itself prints for the code goes before one
     * that the publisher borrowed. Empty when the words fit nothing.
     */
    public List<Hit> find(String question) {
        if (question.length() > LONGEST_QUESTION) {
            return List.of();
        }
        Set<String> words = words(question);
        Set<String> telling = new LinkedHashSet<>(words);
        telling.removeIf(word -> frequency.getOrDefault(word, 0) > COMMON * messages.size());
        if (telling.isEmpty() && words.size() < 2) {
            return List.of();
        }
        Set<String> asked = telling.isEmpty() ? words : telling;
        double weight = asked.stream().mapToDouble(this::weight).sum();
        Map<ErrorCode, Ranked> best = new LinkedHashMap<>();
        for (Message message : messages) {
            Ranked ranked = rank(message, asked, weight);
            if (isEnough(ranked, asked.size())) {
                best.merge(message.code(), ranked, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
            }
        }
        return best.values().stream().sorted(ORDER).map(Ranked::hit).toList();
    }

    private static boolean isEnough(Ranked ranked, int asked) {
        boolean all = ranked.matched() == asked;
        return all || (ranked.matched() >= ENOUGH_WORDS && ranked.hit().coverage() >= MOST_OF_IT);
    }

    private record Ranked(Hit hit, boolean own, int matched) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(
                    (Ranked each) -> -each.hit().coverage())
            .thenComparing(each -> !each.hit().isWhole())
            .thenComparing(each -> !each.own())
            .thenComparing(each -> !each.hit().documented())
            .thenComparingDouble(each -> -each.hit().density())
            .thenComparing(each -> each.hit().code());

    private Ranked rank(Message message, Set<String> asked, double weight) {
        double matched = 0;
        double ofMessage = 0;
        int count = 0;
        for (String word : asked) {
            if (message.words().contains(word)) {
                matched += weight(word);
                ofMessage += weight(word);
                count++;
            } else if (hasBeginning(message.words(), word)) {
                matched += weight(word);
                count++;
            }
        }
        double whole = message.words().stream()
                .filter(word -> frequency.getOrDefault(word, 0) <= COMMON * messages.size())
                .mapToDouble(this::weight)
                .sum();
        double density = whole == 0 ? 0 : Math.min(1, ofMessage / whole);
        Hit hit = new Hit(message.code(), message.text(), message.documented(), matched / weight, density);
        return new Ranked(hit, message.own(), count);
    }

    private static boolean hasBeginning(Set<String> words, String beginning) {
        return beginning.length() >= LEAST_BEGINNING && words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    private double weight(String word) {
        return Math.log(1 + (double) messages.size() / (1 + frequency.getOrDefault(word, 0)));
    }

    /** Lower case, without accents, cut at what is neither letter nor digit; single letters say nothing. */
    private static Set<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(folded.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> word.length() > 1)
                .forEach(words::add);
        return words;
    }
}
