package io.github.gvlk.catalog;

import io.github.gvlk.catalog.Vocabulary.Slot;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the finder makes of the vocabulary and of the names of editions, prepared by the build: a question reads the few
 * words and names that it needs. The build tests that it is what the finder makes of the JSON files.
 */
public final class PreparedFinder {
    static final String CONCEPTS = "prepared/concepts.json";
    static final String WORDS = "prepared/words.json";
    static final String NAMES = "prepared/names.json";
    static final String NAMES_BY_CONCEPT = "prepared/names-by-concept.json";

    /**
     * The concepts, each with its number as its place in the list.
     *
     * @param longestPhrase how many words the longest phrase has
     * @param builds the builds that are known
     * @param sameBuilds builds that count as another
     */
    public record Concepts(
            List<Concept> concepts,
            int longestPhrase,
            List<WindowsBuild> builds,
            Map<WindowsBuild, WindowsBuild> sameBuilds) {}

    /** A concept; {@code mustBeNamed}: an edition with it answers only a question that names it. */
    public record Concept(String name, Slot slot, boolean mustBeNamed) {}

    /**
     * A word or phrase.
     *
     * @param requires concepts by number: of each inner list an edition's name must have one
     * @param builds builds that satisfy the requirements too
     * @param context concepts that are no part of a name
     * @param aloneOnly whether it does not count inside a longer word
     * @param known whether it means something by itself; false for what is a part of a phrase alone
     * @param inPhrase whether it is a part of a phrase that names an edition or variant
     * @param correctable whether a misspelt word may be read as it
     */
    public record Word(
            String word,
            List<List<Integer>> requires,
            List<WindowsBuild> builds,
            List<Integer> context,
            boolean known,
            boolean aloneOnly,
            boolean inPhrase,
            boolean correctable) {}

    /**
     * A name of an edition.
     *
     * @param edition the id
     * @param concepts what the name says
     * @param unsaid what may be said of the edition though the name does not
     * @param onlyWithBuild whether the name counts only beside a build
     */
    public record Name(
            String number,
            String edition,
            String text,
            List<Integer> concepts,
            List<Integer> unsaid,
            boolean onlyWithBuild) {}

    private final CatalogReader reader;

    PreparedFinder(CatalogReader reader) {
        this.reader = reader;
    }

    /** All concepts. */
    public Concepts concepts() {
        return PreparedFiles.concepts(file(CONCEPTS));
    }

    /** The word or phrase, folded; empty when nobody knows it. */
    public Optional<Word> word(String word) {
        Optional<JsonInput> entry = reader.entry(WORDS, word);
        return entry.isEmpty() ? Optional.empty() : Optional.of(PreparedFiles.word(entry.get()));
    }

    /** Every word and phrase. */
    public List<Word> words() {
        return reader.readList(WORDS, "words", PreparedFiles::word);
    }

    /** The numbers of the names in which a concept is said or may be. */
    public List<Integer> namesWith(int concept) {
        Optional<JsonInput> entry = reader.entry(NAMES_BY_CONCEPT, String.valueOf(concept));
        return entry.isEmpty() ? List.of() : PreparedFiles.namesOfConcept(entry.get());
    }

    /** The names with these numbers, in the same order. */
    public List<Name> names(Collection<Integer> numbers) {
        List<Name> names = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            Optional<JsonInput> entry = reader.entry(NAMES, String.valueOf(number));
            if (entry.isPresent()) {
                names.add(PreparedFiles.name(entry.get()));
            }
        }
        return names;
    }

    /** Every name, in the order of the editions. */
    public List<Name> names() {
        return reader.readList(NAMES, "names", PreparedFiles::name);
    }

    private JsonInput file(String path) {
        return reader.indexed(path).orElseThrow();
    }
}
