package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.PreparedFinder;
import io.github.gvlk.value.WindowsBuild;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the edition that a wording means. Precision before recall: a word that is not understood and could matter
 * makes the answer open or none, never a guess.
 *
 * <p>A finder may be used by several threads. It remembers no questions: a caller with many of them decides once for
 * each distinct name.
 */
public final class Finder {
    private final KeyQuestions keyQuestions;
    private final NameQuestions nameQuestions;

    private Finder(Catalog catalog, Lexicon lexicon, WordingReader reader, EditionNames names) {
        this.nameQuestions = new NameQuestions(catalog, lexicon, reader, names);
        this.keyQuestions = new KeyQuestions(catalog, reader::canRead);
    }

    /** A finder for many questions: all words and names are read at once. */
    public static Finder of(Catalog catalog) {
        Set<WindowsBuild> builds = new HashSet<>();
        catalog.editions().forEach(edition -> builds.addAll(edition.builds()));
        Lexicon lexicon = Lexicon.of(catalog.vocabulary(), builds);
        WordingReader reader = new WordingReader(lexicon);
        return new Finder(catalog, lexicon, reader, new ReadNames(lexicon, reader, catalog.editions()));
    }

    /**
     * A finder for one question: it reads the words and names that the question needs, where the build prepared them. It
     * gives the same answers and is for one thread.
     */
    public static Finder forOneQuestion(Catalog catalog) {
        Optional<PreparedFinder> prepared = catalog.preparedFinder();
        if (prepared.isEmpty()) {
            return of(catalog);
        }
        Lexicon lexicon = Lexicon.of(prepared.get());
        return new Finder(catalog, lexicon, new WordingReader(lexicon), new PreparedNames(catalog, prepared.get()));
    }

    /** Answers a question by key when it mentions one, else by name. */
    public Answer find(Question question) {
        String folded = Wording.fold(question.wording());
        List<String> words = Wording.words(folded);
        Optional<Answer> byKey = keyQuestions.answer(question.wording(), folded, words);
        return byKey.isPresent() ? byKey.get() : nameQuestions.answer(question, words);
    }

    /** How the words of a name are read, and why each edition that came near was kept or dropped. */
    public Account account(Question question) {
        return nameQuestions.account(question, Wording.words(Wording.fold(question.wording())));
    }

    /**
     * The question as it may be repeated to others: a whole product key that is in no table is masked but for its last
     * five characters, since it may be the organisation's own.
     */
    public String speakable(String wording) {
        return keyQuestions.speakable(wording);
    }
}
