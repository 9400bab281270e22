package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code data/planning/facts.json} and {@code data/planning/faq.json}. */
final class EstateFiles {
    private EstateFiles() {}

    static PlanningFact fact(JsonInput in) {
        @Nullable String id = null;
        @Nullable String text = null;
        OptionalInt number = OptionalInt.empty();
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "text" -> text = in.text();
                case "number" -> number = OptionalInt.of(in.integer());
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new PlanningFact(
                in.required(id, "id"), in.required(text, "text"), number, in.required(sources, "sources"));
    }

    static FaqEntry question(JsonInput in) {
        @Nullable String id = null;
        @Nullable String question = null;
        @Nullable List<String> answer = null;
        @Nullable List<String> words = null;
        @Nullable String asOf = null;
        List<FaqEntry.Superseded> superseded = List.of();
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "question" -> question = in.text();
                case "answer" -> answer = in.someTexts();
                case "words" -> words = in.someTexts();
                case "asOf" -> asOf = in.text();
                case "superseded" -> superseded = in.list(EstateFiles::superseded);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new FaqEntry(
                in.required(id, "id"),
                in.required(question, "question"),
                in.required(answer, "answer"),
                in.required(words, "words"),
                Optional.ofNullable(asOf),
                superseded,
                in.required(sources, "sources"));
    }

    private static FaqEntry.Superseded superseded(JsonInput in) {
        @Nullable String text = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "text" -> text = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new FaqEntry.Superseded(in.required(text, "text"), in.required(sources, "sources"));
    }
}
