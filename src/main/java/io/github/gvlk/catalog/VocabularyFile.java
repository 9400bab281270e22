package io.github.gvlk.catalog;

import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code data/find/vocabulary.json}. */
final class VocabularyFile {
    private VocabularyFile() {}

    static Vocabulary read(JsonInput in) {
        @Nullable List<Vocabulary.Term> terms = null;
        List<Vocabulary.Compound> compounds = List.of();
        List<Vocabulary.Version> versions = List.of();
        Map<WindowsBuild, WindowsBuild> sameBuilds = Map.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "basis" -> in.text();
                case "terms" -> terms = in.list(VocabularyFile::term);
                case "compounds" -> compounds = in.list(VocabularyFile::compound);
                case "versions" -> versions = in.list(VocabularyFile::version);
                case "versionSources" -> in.texts();
                case "sameBuilds" -> sameBuilds = KeyFiles.map(in, in.list(VocabularyFile::sameBuild));
                default -> throw in.unknownField(field);
            }
        }
        return new Vocabulary(in.required(terms, "terms"), compounds, versions, sameBuilds);
    }

    private static Vocabulary.Term term(JsonInput in) {
        @Nullable String concept = null;
        Vocabulary.@Nullable Slot slot = null;
        @Nullable List<String> words = null;
        List<String> either = List.of();
        boolean mustBeNamed = false;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "concept" -> concept = in.text();
                case "slot" -> slot = in.value(VocabularyFile::slot);
                case "words" -> words = in.texts();
                case "either" -> either = in.texts();
                case "mustBeNamed" -> mustBeNamed = in.bool();
                default -> throw in.unknownField(field);
            }
        }
        return new Vocabulary.Term(
                in.required(concept, "concept"),
                in.required(slot, "slot"),
                in.required(words, "words"),
                either,
                mustBeNamed);
    }

    private static Vocabulary.Compound compound(JsonInput in) {
        @Nullable List<String> words = null;
        @Nullable List<String> means = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "words" -> words = in.texts();
                case "means" -> means = in.texts();
                default -> throw in.unknownField(field);
            }
        }
        return new Vocabulary.Compound(in.required(words, "words"), in.required(means, "means"));
    }

    private static Vocabulary.Version version(JsonInput in) {
        @Nullable String version = null;
        @Nullable List<WindowsBuild> builds = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "version" -> version = in.text();
                case "builds" -> builds = in.list(KeyFiles::build);
                default -> throw in.unknownField(field);
            }
        }
        return new Vocabulary.Version(in.required(version, "version"), in.required(builds, "builds"));
    }

    /** A build that counts as another one. */
    static Map.Entry<WindowsBuild, WindowsBuild> sameBuild(JsonInput in) {
        @Nullable WindowsBuild build = null;
        @Nullable WindowsBuild same = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "build" -> build = KeyFiles.build(in);
                case "sameAs" -> same = KeyFiles.build(in);
                default -> throw in.unknownField(field);
            }
        }
        return Map.entry(in.required(build, "build"), in.required(same, "sameAs"));
    }

    static Vocabulary.Slot slot(String word) {
        return switch (word) {
            case "product" -> Vocabulary.Slot.PRODUCT;
            case "release" -> Vocabulary.Slot.RELEASE;
            case "edition" -> Vocabulary.Slot.EDITION;
            case "modifier" -> Vocabulary.Slot.MODIFIER;
            case "context" -> Vocabulary.Slot.CONTEXT;
            case "noise" -> Vocabulary.Slot.NOISE;
            default ->
                throw new IllegalArgumentException("expected product, release, edition, modifier, context or noise");
        };
    }
}
