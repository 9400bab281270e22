package io.github.gvlk.catalog;

import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@link PreparedFinder}. */
final class PreparedFiles {
    private PreparedFiles() {}

    static PreparedFinder.Concepts concepts(JsonInput in) {
        @Nullable List<PreparedFinder.Concept> concepts = null;
        int longestPhrase = 1;
        List<WindowsBuild> builds = List.of();
        Map<WindowsBuild, WindowsBuild> sameBuilds = Map.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "concepts" -> concepts = in.list(PreparedFiles::concept);
                case "longestPhrase" -> longestPhrase = in.integer();
                case "builds" -> builds = KeyFiles.builds(in);
                case "sameBuilds" -> sameBuilds = KeyFiles.map(in, in.list(VocabularyFile::sameBuild));
                default -> throw in.unknownField(field);
            }
        }
        return new PreparedFinder.Concepts(in.required(concepts, "concepts"), longestPhrase, builds, sameBuilds);
    }

    private static PreparedFinder.Concept concept(JsonInput in) {
        @Nullable String name = null;
        Vocabulary.@Nullable Slot slot = null;
        boolean mustBeNamed = false;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text();
                case "slot" -> slot = in.value(VocabularyFile::slot);
                case "mustBeNamed" -> mustBeNamed = in.bool();
                default -> throw in.unknownField(field);
            }
        }
        return new PreparedFinder.Concept(in.required(name, "name"), in.required(slot, "slot"), mustBeNamed);
    }

    static PreparedFinder.Word word(JsonInput in) {
        @Nullable String word = null;
        List<List<Integer>> requires = List.of();
        List<WindowsBuild> builds = List.of();
        List<Integer> context = List.of();
        boolean known = true;
        boolean aloneOnly = false;
        boolean inPhrase = false;
        boolean correctable = false;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "word" -> word = in.text();
                case "requires" -> requires = in.list(JsonInput::integers);
                case "builds" -> builds = KeyFiles.builds(in);
                case "context" -> context = in.integers();
                case "known" -> known = in.bool();
                case "aloneOnly" -> aloneOnly = in.bool();
                case "inPhrase" -> inPhrase = in.bool();
                case "correctable" -> correctable = in.bool();
                default -> throw in.unknownField(field);
            }
        }
        return new PreparedFinder.Word(
                in.required(word, "word"), requires, builds, context, known, aloneOnly, inPhrase, correctable);
    }

    static PreparedFinder.Name name(JsonInput in) {
        @Nullable String number = null;
        @Nullable String edition = null;
        @Nullable String text = null;
        List<Integer> concepts = List.of();
        List<Integer> unsaid = List.of();
        boolean onlyWithBuild = false;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "number" -> number = in.text();
                case "edition" -> edition = in.text();
                case "text" -> text = in.text();
                case "concepts" -> concepts = in.integers();
                case "unsaid" -> unsaid = in.integers();
                case "onlyWithBuild" -> onlyWithBuild = in.bool();
                default -> throw in.unknownField(field);
            }
        }
        return new PreparedFinder.Name(
                in.required(number, "number"),
                in.required(edition, "edition"),
                in.required(text, "text"),
                concepts,
                unsaid,
                onlyWithBuild);
    }

    static List<Integer> namesOfConcept(JsonInput in) {
        List<Integer> names = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "concept" -> in.text();
                case "names" -> names = in.integers();
                default -> throw in.unknownField(field);
            }
        }
        return names;
    }
}
