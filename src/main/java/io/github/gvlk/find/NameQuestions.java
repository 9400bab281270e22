package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    private @Nullable LocalNames localNames;

    NameQuestions(Catalog catalog, Lexicon lexicon, WordingReader reader) {
        this.catalog = catalog;
        this.lexicon = lexicon;
        this.reader = reader;
        this.candidates = new Candidates(lexicon, reader, catalog.editions());
    }

    Answer answer(Question question, List<String> words) {
        return byEditionId(question).orElseGet(() -> byWords(question, withoutOwner(question.wording(), words)));
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

    /** How the wording was read and what became of the editions. */
    Account account(Question question, List<String> words) {
        Reading reading = reader.read(withoutOwner(question.wording(), words));
        return new Account(
                reading.account(lexicon),
                candidates.verdicts(withBuild(reading, question.build()).orElse(reading)));
    }

    /**
     * A wording that is an EditionID and nothing else. With a build it decides; without one the grammar knows more
     * editions than those whose EditionID is documented, unless it cannot read the word.
     */
    private Optional<Answer> byEditionId(Question question) {
        String id = question.wording().strip();
        Optional<WindowsBuild> build = question.build().flatMap(any -> lexicon.build(any.toString()));
        if (id.isEmpty() || (build.isEmpty() && reader.canRead(id))) {
            return Optional.empty();
        }
        List<Edition> editions = catalog.editions().stream()
                .filter(edition -> edition.kind() == KeyKind.GVLK)
                .filter(edition ->
                        edition.editionId().filter(id::equalsIgnoreCase).isPresent())
                .filter(edition -> build.isEmpty() || edition.builds().contains(build.get()))
                .sorted(KeyTable.NEWEST_FIRST)
                .toList();
        return editions.isEmpty() ? Optional.empty() : Optional.of(Answers.ofEditions(editions, WHICH_RELEASE));
    }

    private Answer byWords(Question question, List<String> words) {
        Optional<Reading> read = withBuild(reader.read(words), question.build());
        if (read.isEmpty()) {
            return new Answer.None(
                    "Build " + question.build().orElseThrow() + " is the build of no edition in the catalogue.",
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
        Reading reading = read.get();
        List<Candidates.Candidate> open = reading.isDecisive() ? candidates.of(reading) : List.of();
        if (open.isEmpty()) {
            return byLocalName(words).orElseGet(() -> none(reading));
        }
        List<Answer.Match> matches = open.stream()
                .map(candidate -> new Answer.Match(candidate.edition(), candidate.score()))
                .toList();
        boolean evaluation = reading.context().get(lexicon.concept("evaluation"));
        String ask = new OpenQuestion(lexicon, reader).between(open);
        return Answers.ofMatches(matches, evaluation, ask, notesOf(reading));
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
        return new NoKeyReason(catalog, lexicon, reader)
                .of(reading)
                .<Answer>map(product ->
                        new Answer.None(product.reason(), Optional.of(product.instead()), List.of(), notesOf(reading)))
                .orElseGet(() -> new Answer.None(
                        whyNotFound(reading),
                        Optional.empty(),
                        candidates.nearest(reading, NEAREST),
                        notesOf(reading)));
    }

    private static String whyNotFound(Reading reading) {
        if (!reading.unknown().isEmpty()) {
            return "Not understood: "
                    + new LinkedHashSet<>(reading.unknown())
                            .stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "))
                    + ".";
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
