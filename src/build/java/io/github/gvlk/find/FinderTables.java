package io.github.gvlk.find;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.value.WindowsBuild;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a finder for many questions makes of the vocabulary and the names, as tables for the index. */
public final class FinderTables {
    private final Catalog catalog;
    private final Concepts concepts = new Concepts();
    private final VocabularyWords words;
    private final List<EditionName> names;
    private final Set<WindowsBuild> builds = new TreeSet<>();

    /** Reads the catalogue as the finder does. */
    public FinderTables(Catalog catalog) {
        this.catalog = catalog;
        this.words = new VocabularyWords(catalog.vocabulary(), concepts);
        catalog.editions().forEach(edition -> builds.addAll(edition.builds()));
        catalog.vocabulary().versions().forEach(version -> builds.addAll(version.builds()));
        Lexicon lexicon = Lexicon.of(catalog.vocabulary(), builds);
        this.names = new ReadNames(lexicon, new WordingReader(lexicon), catalog.editions()).all();
        if (lexicon.concepts().size() != concepts.size()) {
            throw new IllegalStateException("a name of the catalogue has a word that the vocabulary lacks");
        }
    }

    /** The concepts, the builds, and how long phrases are. */
    public ObjectNode concepts() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode list = all.putArray("concepts");
        for (int concept = 0; concept < concepts.size(); concept++) {
            ObjectNode each = list.addObject();
            each.put("name", concepts.name(concept));
            each.put("slot", concepts.slot(concept).name().toLowerCase(Locale.ROOT));
            flag(each, "mustBeNamed", concepts.mustBeNamed().get(concept));
        }
        all.put("longestPhrase", words.longestPhrase());
        putBuilds(all, List.copyOf(builds));
        ArrayNode same = all.putArray("sameBuilds");
        new TreeMap<>(catalog.vocabulary().sameBuilds())
                .forEach((build, sameAs) ->
                        same.addObject().put("build", build.number()).put("sameAs", sameAs.number()));
        return all;
    }

    /** What each word and phrase means. */
    public ObjectNode words() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode list = all.putArray("words");
        List<String> correctable = words.correctable();
        for (String word : words.all()) {
            ObjectNode each = list.addObject().put("word", word);
            Meaning meaning = words.meaning(word);
            if (meaning == null) {
                each.put("known", false);
            } else {
                putMeaning(each, meaning);
            }
            flag(each, "aloneOnly", words.isAloneOnly(word));
            flag(each, "inPhrase", words.isInPhrase(word));
            flag(each, "correctable", correctable.contains(word));
        }
        return all;
    }

    private static void putMeaning(ObjectNode each, Meaning meaning) {
        if (!meaning.requirements().isEmpty()) {
            ArrayNode requires = each.putArray("requires");
            meaning.requirements().forEach(anyOf -> anyOf.forEach(requires.addArray()::add));
        }
        if (!meaning.builds().isEmpty()) {
            putBuilds(each, meaning.builds());
        }
        if (!meaning.context().isEmpty()) {
            meaning.context().forEach(each.putArray("context")::add);
        }
    }

    /** The names of the editions, numbered. */
    public ObjectNode names() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode list = all.putArray("names");
        for (int number = 0; number < names.size(); number++) {
            EditionName name = names.get(number);
            ObjectNode each = list.addObject()
                    .put("number", String.valueOf(number))
                    .put("edition", name.edition().id())
                    .put("text", name.text());
            name.concepts().stream().forEach(each.putArray("concepts")::add);
            name.unsaid().stream().forEach(each.putArray("unsaid")::add);
            flag(each, "onlyWithBuild", name.onlyWithBuild());
        }
        return all;
    }

    /** The numbers of the names in which each concept is said or may be. */
    public ObjectNode namesByConcept() {
        Map<Integer, BitSet> byConcept = new TreeMap<>();
        for (int number = 0; number < names.size(); number++) {
            int each = number;
            BitSet able = (BitSet) names.get(number).concepts().clone();
            able.or(names.get(number).unsaid());
            able.stream()
                    .forEach(concept -> byConcept
                            .computeIfAbsent(concept, any -> new BitSet())
                            .set(each));
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode list = all.putArray("concepts");
        byConcept.forEach((concept, numbers) -> {
            ObjectNode each = list.addObject().put("concept", String.valueOf(concept));
            numbers.stream().forEach(each.putArray("names")::add);
        });
        return all;
    }

    private static void putBuilds(ObjectNode node, List<WindowsBuild> builds) {
        ArrayNode list = node.putArray("builds");
        builds.forEach(build -> list.add(build.number()));
    }

    private static void flag(ObjectNode node, String field, boolean value) {
        if (value) {
            node.put(field, true);
        }
    }
}
