package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.FaqEntry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of {@code gvlk plan faq}: the questions that fit, the best first; else some that come near. */
public record FaqJson(@Nullable String query, List<QuestionJson> questions, List<String> suggestions) {

    /** A question with its answer; {@code asOf} is the month of its facts, where they are old. */
    public record QuestionJson(
            String id,
            String question,
            List<String> answer,
            @Nullable String asOf,
            List<String> superseded,
            List<SourceJson> sources) {

        public static QuestionJson of(Catalog catalog, FaqEntry entry) {
            List<String> sources = Stream.concat(
                            entry.sources().stream(),
                            entry.superseded().stream().flatMap(each -> each.sources().stream()))
                    .distinct()
                    .toList();
            return new QuestionJson(
                    entry.id(),
                    entry.question(),
                    entry.answer(),
                    entry.asOf().orElse(null),
                    entry.superseded().stream().map(FaqEntry.Superseded::text).toList(),
                    SourceJson.of(catalog, sources));
        }
    }
}
