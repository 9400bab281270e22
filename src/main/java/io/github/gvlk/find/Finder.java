package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.value.WindowsBuild;
import java.util.HashSet;
import java.util.List;
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

    public Finder(Catalog catalog) {
        Set<WindowsBuild> builds = new HashSet<>();
        catalog.editions().forEach(edition -> builds.addAll(edition.builds()));
        Lexicon lexicon = new Lexicon(catalog.vocabulary(), builds);
        WordingReader reader = new WordingReader(lexicon);
        this.nameQuestions = new NameQuestions(catalog, lexicon, reader);
        this.keyQuestions = new KeyQuestions(catalog, reader::canRead);
    }

    /** Answers a question by key when it mentions one, else by name. */
    public Answer find(Question question) {
        String folded = Wording.fold(question.wording());
        List<String> words = Wording.words(folded);
        return keyQuestions.answer(folded, words).orElseGet(() -> nameQuestions.answer(question, words));
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
