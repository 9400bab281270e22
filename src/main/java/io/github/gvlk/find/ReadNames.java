package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The names, read by the lexicon. */
final class ReadNames implements EditionNames {
    private final Lexicon lexicon;
    private final WordingReader reader;
    private final List<EditionName> names = new ArrayList<>();

    /** Reads the names of the editions; the lexicon learns the words that it lacks. */
    ReadNames(Lexicon lexicon, WordingReader reader, List<Edition> editions) {
        this.lexicon = lexicon;
        this.reader = reader;
        for (Edition edition : editions) {
            if (edition.answersName()) {
                add(edition, edition.name(), false);
                edition.alsoCalled().forEach(name -> add(edition, name, false));
                edition.systemName().ifPresent(name -> add(edition, name, true));
            }
        }
    }

    private void add(Edition edition, String name, boolean onlyWithBuild) {
        List<String> words = Wording.words(Wording.fold(name));
        // A name of an overlay may have a word that the vocabulary lacks: then that word is a concept of its own.
        reader.read(words).unknown().forEach(lexicon::learn);
        BitSet concepts = reader.read(words).concepts();
        if (edition.kind() == KeyKind.AVMA) {
            concepts.set(lexicon.concept("avma"));
        }
        BitSet unsaid = new BitSet();
        if (edition.family() == Family.SERVER && edition.channel().equals(Optional.of("LTSC"))) {
            unsaid.set(lexicon.concept("ltsc"));
        }
        names.add(new EditionName(edition, name, concepts, unsaid, onlyWithBuild));
    }

    @Override
    public List<EditionName> all() {
        return names;
    }

    @Override
    public List<EditionName> near(Reading reading) {
        return names;
    }
}
