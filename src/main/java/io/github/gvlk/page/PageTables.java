package io.github.gvlk.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.DialectGuide;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.ProductWithoutKey;
import io.github.gvlk.find.EditionWords;
import io.github.gvlk.html.Html;
import io.github.gvlk.value.KmsHost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the script of the page works with. It is data in the page, and nothing of it is ever taken for markup.
 *
 * @param words what each word and phrase says of an edition
 * @param entries by the ids of the page: how each may be called
 * @param evaluation what is true of evaluation systems
 * @param forms by the numbers that the plans have
 * @param plans see {@link CommandTexts#plans()}
 * @param defaultPort the TCP port that is meant where a KMS host is named without one
 */
record PageTables(
        Map<String, EditionWords.Said> words,
        Map<String, Entry> entries,
        Evaluation evaluation,
        Map<Integer, Form> forms,
        List<String> texts,
        List<String> notes,
        List<Map<Integer, List<List<Integer>>>> plans,
        int defaultPort) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * How an edition or product may be called.
     *
     * @param builds of its product
     * @param more other words by which it is known, joined by blanks
     * @param withoutKey whether it is a product without a key, which is meant wherever a whole name of it is said
     */
    record Entry(List<EditionWords.Name> names, List<Integer> builds, String more, boolean withoutKey) {
        static Entry of(EditionWords words, Edition edition) {
            return new Entry(
                    words.names(edition),
                    List.copyOf(words.builds(edition)),
                    String.join(" ", words.more(edition)),
                    false);
        }

        static Entry of(EditionWords words, ProductWithoutKey product) {
            return new Entry(words.names(product), List.copyOf(words.builds(product)), "", true);
        }
    }

    /**
     * What is true of evaluation systems, by the word of the family.
     *
     * @param concept what says that a system is one
     */
    record Evaluation(int concept, Map<String, String> families) {
        static Evaluation of(Catalog catalog, EditionWords words) {
            Map<String, String> families = new TreeMap<>();
            for (Family family : Family.values()) {
                catalog.editionChange(family).ifPresent(change -> families.put(family.word(), change.evaluation()));
            }
            return new Evaluation(words.evaluation(), families);
        }
    }

    /**
     * A form of command lines, for people.
     *
     * @param suffix the end of a file's name, without a dot
     * @param lineEnd how lines end in a file
     * @param wide whether a file is UTF-16LE with a byte order mark; else it is ASCII
     */
    record Form(String name, String purpose, String needs, String suffix, String lineEnd, boolean wide) {}

    static PageTables of(Catalog catalog, CommandTexts commands) {
        EditionWords words = new EditionWords(catalog);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Edition edition : catalog.editions()) {
            entries.put(edition.id(), Entry.of(words, edition));
        }
        for (ProductWithoutKey product : catalog.withoutGvlk()) {
            entries.put("without:" + product.id(), Entry.of(words, product));
        }
        return new PageTables(
                words.words(),
                entries,
                Evaluation.of(catalog, words),
                forms(catalog, commands),
                commands.texts(),
                commands.notes(),
                commands.plans(),
                KmsHost.DEFAULT_PORT);
    }

    /** The forms in which there are lines for some edition, by number. */
    private static Map<Integer, Form> forms(Catalog catalog, CommandTexts commands) {
        Map<Integer, Form> forms = new TreeMap<>();
        commands.written().forEach((number, text) -> {
            CommandForm form = commands.forms().get(number);
            Optional<DialectGuide> guide = catalog.dialects().stream()
                    .filter(each -> each.name().equals(form.dialect()))
                    .findFirst();
            forms.put(
                    number,
                    new Form(
                            form.name(),
                            guide.map(DialectGuide::purpose).orElse(""),
                            guide.map(DialectGuide::needs).orElse(""),
                            text.suffix(),
                            text.lineEnd(),
                            text.isWide()));
        });
        return forms;
    }

    /** As data for the page. */
    Html json() {
        try {
            return Html.json(MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are written as JSON", e);
        }
    }
}
