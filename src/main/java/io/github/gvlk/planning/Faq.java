package io.github.gvlk.planning;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.FaqEntry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds questions about volume activation by the words of question and answer. A rare word counts more. */
public final class Faq {
    /** A word of the answer says less about a question than one of the question itself. */
    private static final double IN_THE_ANSWER = 0.4;

    /** A question must have that share of what was asked. */
    private static final double LEAST_COVERAGE = 0.5;

    /** Questions that come that near to the best one fit as well. */
    private static final double NEAR_THE_BEST = 0.75;

    /** Words are taken for forms of one word when they share that much, and differ in that much at their ends. */
    private static final int LEAST_STEM = 4;

    private static final int LONGEST_ENDING = 3;

    /** Words of which questions are made, which do not tell one from another. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("a about an and any are as at be by can could do does doesn don for from get has have how i if in is it its may me my"
                            + " need of on one or our please should so that the their them there they this to use used"
                            + " using was we what when where which who why will with would you your")
                    .split(" "));

    private final List<Indexed> entries = new ArrayList<>();

    private record Indexed(FaqEntry entry, Set<String> ofId, Set<String> ofQuestion, Set<String> ofAnswer) {}

    /** {@code named} is the share of the id that was asked: of questions that fit alike it tells the one that is meant. */
    private record Ranked(FaqEntry entry, double score, double named) {}

    public Faq(Catalog catalog) {
        for (FaqEntry entry : catalog.faq()) {
            Set<String> ofQuestion = words(entry.question());
            entry.words().forEach(word -> ofQuestion.addAll(words(word)));
            Set<String> ofId = words(entry.id());
            ofQuestion.addAll(ofId);
            Set<String> ofAnswer = words(String.join(" ", entry.answer()));
            entry.superseded().forEach(each -> ofAnswer.addAll(words(each.text())));
            entries.add(new Indexed(entry, ofId, ofQuestion, ofAnswer));
        }
    }

    /** Every question, by id. */
    public List<FaqEntry> all() {
        return entries.stream().map(Indexed::entry).toList();
    }

    /** The questions that the words mean, the best first; an id means its question alone. Empty when none fits. */
    public List<FaqEntry> find(String asked) {
        List<FaqEntry> named = all().stream()
                .filter(entry ->
                        entry.id().equals(asked.strip().toLowerCase(Locale.ROOT).replace(' ', '-')))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Ranked> ranked = ranked(asked);
        double best = ranked.isEmpty() ? 0 : ranked.get(0).score();
        return ranked.stream()
                .filter(each -> each.score() >= LEAST_COVERAGE && each.score() >= NEAR_THE_BEST * best)
                .map(Ranked::entry)
                .toList();
    }

    /** Questions that have something of the words, the best first: for the case that none fits. */
    public List<FaqEntry> near(String asked) {
        return ranked(asked).stream().map(Ranked::entry).limit(5).toList();
    }

    private List<Ranked> ranked(String asked) {
        Set<String> words = words(asked);
        double whole = words.stream().mapToDouble(this::weight).sum();
        return entries.stream()
                .map(each -> new Ranked(
                        each.entry(), whole == 0 ? 0 : score(each, words) / whole, named(each.ofId(), words)))
                .filter(each -> each.score() > 0)
                .sorted(Comparator.comparingDouble((Ranked each) -> -each.score())
                        .thenComparingDouble(each -> -each.named())
                        .thenComparing(each -> each.entry().id()))
                .toList();
    }

    private static double named(Set<String> ofId, Set<String> words) {
        long asked = ofId.stream().filter(word -> has(words, word)).count();
        return ofId.isEmpty() ? 0 : (double) asked / ofId.size();
    }

    private double score(Indexed entry, Set<String> words) {
        return words.stream()
                .mapToDouble(word -> has(entry.ofQuestion(), word)
                        ? weight(word)
                        : has(entry.ofAnswer(), word) ? IN_THE_ANSWER * weight(word) : 0)
                .sum();
    }

    private double weight(String word) {
        long having = entries.stream()
                .filter(each -> has(each.ofQuestion(), word) || has(each.ofAnswer(), word))
                .count();
        return Math.log(1 + (double) entries.size() / (1 + having));
    }

    private static boolean has(Set<String> words, String word) {
        return words.contains(word) || words.stream().anyMatch(each -> isForm(each, word));
    }

    private static boolean isForm(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return shorter.length() >= LEAST_STEM
                && longer.length() - shorter.length() <= LONGEST_ENDING
                && longer.startsWith(shorter)
                && shorter.chars().allMatch(Character::isLetter);
    }

    /** Lower case, without accents, cut at what is neither letter nor digit. */
    private static Set<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(folded.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> word.length() > 1 && !STOP_WORDS.contains(word))
                .forEach(words::add);
        return words;
    }
}
