package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.PrintedEditionId;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers wordings that name an edition: by EditionID, by the grammar, and by a name of another language as printed. */
final class NameQuestions {
    private static final int NEAREST = 3;
    private static final String WHICH_RELEASE = "Which release?";

    private final Catalog catalog;
    private final Lexicon lexicon;
    private final WordingReader reader;
    private final Candidates candidates;
    private final NoKeyReason noKeyReason;
    private @Nullable LocalNames localNames;

    NameQuestions(Catalog catalog, Lexicon lexicon, WordingReader reader, EditionNames names) {
        this.catalog = catalog;
        this.lexicon = lexicon;
        this.reader = reader;
        this.candidates = new Candidates(lexicon, names);
        this.noKeyReason = new NoKeyReason(catalog, lexicon, reader);
    }

    Answer answer(Question question, List<String> words) {
        Optional<Answer> byEditionId = byEditionId(question);
        return byEditionId.isPresent() ? byEditionId.get() : byWords(question, withoutOwner(question.wording(), words));
    }

    /** The words of {@code owner/box-name}, as image registries write it, without the owner's. */
    private List<String> withoutOwner(String wording, List<String> words) {
        int slash = wording.indexOf('/');
        boolean oneWord = slash > 0
                && slash == wording.lastIndexOf('/')
                && wording.strip().indexOf(' ') < 0;
        if (!oneWord) {
            return words;
        }
        List<String> owner = Wording.words(Wording.fold(wording.substring(0, slash)));
        return reader.read(owner).requirements().isEmpty() ? words.subList(owner.size(), words.size()) : words;
    }

    private Reading read(List<String> words) {
        Reading reading = reader.read(words);
        return reading.unknown().isEmpty() ? reading : reader.read(withoutLabel(words));
    }

    /**
     * Without the words before "Windows" when one of them is not understood: a host name, or a label of a language that
     * the vocabulary lacks. Nothing that could name an edition or a variant is left out with them.
     */
    private List<String> withoutLabel(List<String> words) {
        int windows = 0;
        while (windows < words.size() && !reader.saysWindows(words.get(windows))) {
            windows++;
        }
        if (windows == 0 || windows == words.size()) {
            return words;
        }
        List<String> before = words.subList(0, windows);
        Reading reading = reader.read(before);
        boolean isLabel = !reading.unknown().isEmpty()
                && before.stream().noneMatch(lexicon::isInPhrase)
                && reading.concepts().stream().noneMatch(lexicon::isEditionOrVariant);
        return isLabel ? words.subList(windows, words.size()) : words;
    }

    /** How the wording was read and what became of the editions. */
    Account account(Question question, List<String> words) {
        Reading reading = read(withoutOwner(question.wording(), words));
        return new Account(
                reading.account(lexicon),
                candidates.verdicts(withBuild(reading, question.build()).orElse(reading)));
    }

    /**
     * A wording that is an EditionID and nothing else. With a build it decides; without one the grammar knows more
     * editions than those whose EditionID is documented, unless it cannot read the word.
     */
    private Optional<Answer> byEditionId(Question question) {
        PrintedEditionId printed = new PrintedEditionId(question.wording());
        String id = printed.withoutForm();
        if (id.isEmpty() || id.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        Optional<WindowsBuild> build = question.build().isEmpty()
                ? Optional.empty()
                : lexicon.build(question.build().get().toString());
        if (build.isEmpty() && reader.canRead(id)) {
            return Optional.empty();
        }
        List<Edition> editions = catalog.editions().stream()
                .filter(edition -> edition.kind() == KeyKind.GVLK)
                .filter(edition -> edition.editionId()
                        .filter(each -> each.text().equalsIgnoreCase(id))
                        .isPresent())
                .filter(edition -> build.isEmpty() || edition.builds().contains(build.get()))
                .sorted(KeyTable.NEWEST_FIRST)
                .toList();
        List<Answer.Match> matches =
                editions.stream().map(edition -> new Answer.Match(edition, 1)).toList();
        return editions.isEmpty()
                ? Optional.empty()
                : Optional.of(Answers.ofMatches(matches, printed.isEvaluation(), () -> WHICH_RELEASE, List.of()));
    }

    private Answer byWords(Question question, List<String> words) {
        Reading bare = read(words);
        Optional<Reading> read = withBuild(bare, question.build());
        if (read.isEmpty()) {
            Optional<Answer> known = withoutKey(bare);
            if (known.isPresent()) {
                return known.get();
            }
            return new Answer.None(
                    "Build " + question.build().orElseThrow() + " is the build of no edition in the catalogue.",
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
        Reading reading = read.get();
        List<Candidates.Candidate> open = reading.isDecisive() ? candidates.of(reading) : List.of();
        String folded = Wording.fold(question.wording());
        if (reading.namesTwo(lexicon) || folded.contains("(n)") || folded.contains("(r2)")) {
            return new Answer.None(
                    "The wording names more than one product: ask for one at a time.",
                    Optional.empty(),
                    candidates.nearest(reading, NEAREST),
                    notesOf(reading));
        }
        if (open.isEmpty() && reading.isDecisive()) {
            open = alternatives(reading);
        }
        if (open.isEmpty()) {
            Optional<Answer> byLocalName = question.build().isEmpty() ? byLocalName(words) : Optional.empty();
            return byLocalName.orElseGet(() -> none(reading));
        }
        List<Answer.Match> matches = new ArrayList<>(open.size());
        for (Candidates.Candidate candidate : open) {
            matches.add(new Answer.Match(candidate.edition(), candidate.score()));
        }
        boolean evaluation = reading.context().get(lexicon.concept("evaluation"));
        List<Candidates.Candidate> between = open;
        return Answers.ofMatches(
                matches, evaluation, () -> new OpenQuestion(lexicon, reader).between(between), notesOf(reading));
    }

    /** The candidates of a wording that names several editions or releases; none when one of them fits nothing. */
    private List<Candidates.Candidate> alternatives(Reading reading) {
        for (BitSet concepts : List.of(lexicon.editions(), lexicon.releases())) {
            List<List<Candidates.Candidate>> each =
                    reading.alternatives(concepts).stream().map(candidates::of).toList();
            if (!each.isEmpty() && each.stream().noneMatch(List::isEmpty)) {
                Map<Edition, Candidates.Candidate> all = new LinkedHashMap<>();
                each.forEach(some -> some.forEach(candidate -> all.putIfAbsent(candidate.edition(), candidate)));
                return List.copyOf(all.values());
            }
        }
        return List.of();
    }

    /** The reading with the build as one more requirement; empty when it is the build of nothing known. */
    private Optional<Reading> withBuild(Reading reading, Optional<WindowsBuild> build) {
        if (build.isEmpty()) {
            return Optional.of(reading);
        }
        return lexicon.build(build.get().toString())
                .map(known -> reading.and(Requirement.ofBuild("build " + build.get(), known)));
    }

    /** The name exactly as a page in some language prints it. */
    private Optional<Answer> byLocalName(List<String> words) {
        List<Edition> editions = localNames().of(words);
        return editions.isEmpty() ? Optional.empty() : Optional.of(Answers.ofEditions(editions, WHICH_RELEASE));
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

    private Answer none(Reading reading) {
        return withoutKey(reading)
                .orElseGet(() -> new Answer.None(
                        whyNotFound(reading),
                        Optional.empty(),
                        candidates.nearest(reading, NEAREST),
                        notesOf(reading)));
    }

    /** The reason of a product that is known to have no key. */
    private Optional<Answer> withoutKey(Reading reading) {
        return noKeyReason
                .of(reading)
                .map(product ->
                        new Answer.None(product.reason(), Optional.of(product.instead()), List.of(), notesOf(reading)));
    }

    private static String whyNotFound(Reading reading) {
        if (!reading.unknown().isEmpty()) {
            return "Not understood: "
                    + new LinkedHashSet<>(reading.unknown())
                            .stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "))
                    + ".";
        }
        if (reading.saysOnlyBuilds()) {
            return "A build tells the release, not the edition: name the edition too.";
        }
        return reading.requirements().isEmpty()
                ? "The wording names no product, release or edition."
                : "No edition with a published key has all of these in its name or build.";
    }

    private static List<String> notesOf(Reading reading) {
        List<String> notes = new ArrayList<>();
        for (Reading.Correction correction : reading.corrections()) {
            notes.add("Read \"" + correction.word() + "\" as \"" + correction.readAs() + "\".");
        }
        return notes;
    }
}
