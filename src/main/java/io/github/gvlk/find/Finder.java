package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the edition that a wording means. Precision before recall: a word that is not understood and could matter
 * makes the answer open or none, never a guess.
 */
public final class Finder {
    private static final int NEAREST = 3;

    private final Catalog catalog;
    private final Lexicon lexicon;
    private final WordingReader reader;
    private final Candidates candidates;
    private final KeyTable keys;
    private @Nullable LocalNames localNames;

    public Finder(Catalog catalog) {
        this.catalog = catalog;
        Set<WindowsBuild> builds = new HashSet<>();
        catalog.editions().forEach(edition -> builds.addAll(edition.builds()));
        this.lexicon = new Lexicon(catalog.vocabulary(), builds);
        this.reader = new WordingReader(lexicon);
        this.candidates = new Candidates(lexicon, reader, catalog.editions());
        this.keys = new KeyTable(catalog.editions());
    }

    /** Answers a question by key when it mentions one, else by name. */
    public Answer find(Question question) {
        String folded = Wording.fold(question.wording());
        List<String> words = Wording.words(folded);
        return byKey(folded, words).or(() -> byEditionId(question)).orElseGet(() -> byName(question, words));
    }

    /**
     * The question as it may be repeated to others: a whole product key that is in no table is masked but for its last
     * five characters, since it may be the organisation's own.
     */
    public String speakable(String wording) {
        KeyMention mention = KeyMention.in(Wording.words(Wording.fold(wording)));
        if (mention instanceof KeyMention.Whole whole && keys.of(whole.key()).isEmpty()) {
            return whole.key().masked();
        }
        return wording;
    }

    private Optional<Answer> byKey(String folded, List<String> words) {
        KeyMention mention = KeyMention.in(words);
        if (mention instanceof KeyMention.Whole whole) {
            return Optional.of(ofKey(whole.key(), folded, words));
        }
        if (mention instanceof KeyMention.Masked masked) {
            return Optional.of(ofPartial(masked.partial()));
        }
        Optional<Answer> misprint = misprint(folded, words).map(this::misprinted);
        return misprint.isPresent() ? misprint : byPartial(words);
    }

    private Answer ofKey(ProductKey key, String folded, List<String> words) {
        List<Edition> editions = keys.of(key);
        if (!editions.isEmpty()) {
            return ofEditions(editions);
        }
        return misprint(folded, words)
                .<Answer>map(this::misprinted)
                .orElseGet(() -> noSuchKey("The key that ends in " + key.partial() + " is in no published table."));
    }

    private Answer ofPartial(PartialKey partial) {
        List<Edition> editions = keys.of(partial);
        return editions.isEmpty() ? noSuchKey("No published key ends in " + partial + ".") : ofEditions(editions);
    }

    /** A word of five key characters that ends a published key, or that can be nothing else. */
    private Optional<Answer> byPartial(List<String> words) {
        for (String word : words) {
            Optional<PartialKey> partial =
                    PartialKey.read(word).filter(any -> !lexicon.knows(word)).filter(any -> !isReadable(word));
            if (partial.isEmpty()) {
                continue;
            }
            boolean letters = word.chars().anyMatch(Character::isLetter);
            boolean digits = word.chars().anyMatch(Character::isDigit);
            if (!keys.of(partial.get()).isEmpty() || (letters && digits)) {
                return Optional.of(ofPartial(partial.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Erratum> misprint(String folded, List<String> words) {
        // Every misprint left three groups of the key whole; other wordings need no look at the errata.
        long groups =
                words.stream().filter(word -> PartialKey.read(word).isPresent()).count();
        return groups < 3 ? Optional.empty() : KeyTable.misprint(folded, catalog.errata());
    }

    private Answer misprinted(Erratum erratum) {
        ProductKey right = erratum.correct().flatMap(ProductKey::read).orElseThrow();
        return new Answer.None(
                "This is a misprint that stood on a published page (" + erratum.where() + ").",
                Optional.of("The right key ends in " + right.partial() + ": look it up by the edition's name."),
                keys.of(right),
                List.of());
    }

    private static Answer noSuchKey(String reason) {
        return new Answer.None(
                reason,
                Optional.of("It may be a retail, OEM, MAK or KMS host key: those are secrets of their owner and stand"
                        + " in no table. Look the edition up by its name."),
                List.of(),
                List.of());
    }

    /**
     * A wording that is an EditionID and nothing else. With a build it decides; without one the grammar knows more
     * editions than those whose EditionID is documented, unless it cannot read the word.
     */
    private Optional<Answer> byEditionId(Question question) {
        String id = question.wording().strip();
        Optional<WindowsBuild> build = question.build().flatMap(any -> lexicon.build(any.toString()));
        if (id.isEmpty() || (build.isEmpty() && isReadable(id))) {
            return Optional.empty();
        }
        List<Edition> editions = catalog.editions().stream()
                .filter(edition ->
                        edition.kind() == KeyKind.GVLK && edition.editionId().isPresent())
                .filter(edition -> edition.editionId().get().equalsIgnoreCase(id))
                .filter(edition -> build.isEmpty() || edition.builds().contains(build.get()))
                .sorted(KeyTable.NEWEST_FIRST)
                .toList();
        return editions.isEmpty() ? Optional.empty() : Optional.of(ofEditions(editions));
    }

    private boolean isReadable(String wording) {
        Reading reading = reader.read(Wording.words(Wording.fold(wording)));
        return reading.unknown().isEmpty() && reading.corrections().isEmpty();
    }

    private Answer byName(Question question, List<String> words) {
        Reading reading = reader.read(words);
        if (question.build().isPresent()) {
            Optional<Reading> with = withBuild(reading, question.build().get());
            if (with.isEmpty()) {
                return new Answer.None(
                        "Build " + question.build().get() + " is the build of no edition in the catalogue.",
                        Optional.empty(),
                        List.of(),
                        List.of());
            }
            reading = with.get();
        }
        List<Candidates.Candidate> open =
                reading.unknown().isEmpty() && !reading.requirements().isEmpty() ? candidates.of(reading) : List.of();
        if (open.isEmpty()) {
            Reading read = reading;
            return byLocalName(words).orElseGet(() -> none(read));
        }
        boolean evaluation = reading.context().get(lexicon.concept("evaluation"));
        List<Answer.Match> matches = open.stream()
                .map(candidate -> new Answer.Match(candidate.edition(), candidate.score()))
                .toList();
        List<String> notes = notesOf(reading);
        return isOneKey(matches)
                ? oneOf(matches, evaluation, notes)
                : new Answer.Several(matches, openQuestion(open), notes);
    }

    private Optional<Reading> withBuild(Reading reading, WindowsBuild build) {
        return lexicon.build(build.toString()).map(known -> {
            List<Requirement> requirements = new ArrayList<>(reading.requirements());
            requirements.add(Requirement.ofBuild("build " + build, known));
            return new Reading(requirements, reading.context(), reading.unknown(), reading.corrections());
        });
    }

    /** The name exactly as a page in some language prints it. */
    private Optional<Answer> byLocalName(List<String> words) {
        List<Edition> editions = localNames().of(words);
        return editions.isEmpty() ? Optional.empty() : Optional.of(ofEditions(editions));
    }

    /** Read when a wording is first met that the vocabulary does not explain: most are explained by it. */
    private synchronized LocalNames localNames() {
        LocalNames known = localNames;
        if (known == null) {
            known = new LocalNames(catalog);
            localNames = known;
        }
        return known;
    }

    /** Editions that all have the same claim: one key, or the question which release it is. */
    private static Answer ofEditions(List<Edition> editions) {
        List<Answer.Match> matches =
                editions.stream().map(edition -> new Answer.Match(edition, 1)).toList();
        return isOneKey(matches)
                ? oneOf(matches, false, List.of())
                : new Answer.Several(matches, "Which release?", List.of());
    }

    private Answer none(Reading reading) {
        return new NoKeyReason(catalog, lexicon, reader)
                .of(reading)
                .<Answer>map(product ->
                        new Answer.None(product.reason(), Optional.of(product.instead()), List.of(), notesOf(reading)))
                .orElseGet(() -> new Answer.None(
                        notUnderstood(reading),
                        Optional.empty(),
                        candidates.nearest(reading, NEAREST),
                        notesOf(reading)));
    }

    private static String notUnderstood(Reading reading) {
        if (!reading.unknown().isEmpty()) {
            StringBuilder words = new StringBuilder();
            for (String word : new LinkedHashSet<>(reading.unknown())) {
                words.append(words.length() == 0 ? "" : ", ")
                        .append('"')
                        .append(word)
                        .append('"');
            }
            return "Not understood: " + words + ".";
        }
        return reading.requirements().isEmpty()
                ? "The wording names no product, release or edition."
                : "No edition with a published key has all of these in its name or build.";
    }

    private static List<String> notesOf(Reading reading) {
        return reading.corrections().stream()
                .map(correction -> "Read \"" + correction.word() + "\" as \"" + correction.readAs() + "\".")
                .toList();
    }

    private static boolean isOneKey(List<Answer.Match> matches) {
        return matches.stream().map(match -> match.edition().key()).distinct().count() == 1;
    }

    private static Answer oneOf(List<Answer.Match> matches, boolean evaluation, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        for (Answer.Match match : matches) {
            match.edition().remark().ifPresent(remark -> {
                String note = match.edition().label() + ": " + remark;
                if (!all.contains(note)) {
                    all.add(note);
                }
            });
        }
        return new Answer.One(matches, evaluation, List.copyOf(all));
    }

    /** What part of the name the candidates differ in. */
    private String openQuestion(List<Candidates.Candidate> open) {
        Set<String> parts = new TreeSet<>();
        for (Candidates.Candidate candidate : open) {
            candidate.missing().stream().forEach(concept -> {
                boolean inAll = open.stream().allMatch(other -> other.missing().get(concept));
                if (!inAll) {
                    parts.add(
                            switch (lexicon.slot(concept)) {
                                case RELEASE -> "release";
                                case EDITION -> "edition";
                                default -> "variant";
                            });
                }
            });
        }
        return parts.isEmpty() ? "Which of these?" : "Which " + String.join(" and ", parts) + "?";
    }
}
