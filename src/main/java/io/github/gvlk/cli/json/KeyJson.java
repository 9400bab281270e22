package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.find.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code gvlk key}. {@code result} is {@code one}, {@code several} or {@code none} and counts different
 * keys, not names. {@code reason} says why there is not one key; {@code suggestions} are names that come near and are
 * not the answer.
 */
public record KeyJson(
        String query,
        String result,
        List<EditionJson> matches,
        @Nullable String reason,
        List<String> notes,
        List<String> suggestions,
        boolean evaluation) {

    /** {@code query} must be fit to be repeated: an unknown key is masked in it. */
    public static KeyJson of(Catalog catalog, String query, Answer answer) {
        if (answer instanceof Answer.One one) {
            return new KeyJson(
                    query, "one", matches(catalog, one.matches()), null, one.notes(), List.of(), one.isEvaluation());
        }
        if (answer instanceof Answer.Several several) {
            List<EditionJson> matches = matches(catalog, several.matches());
            return new KeyJson(query, "several", matches, several.question(), several.notes(), List.of(), false);
        }
        Answer.None none = (Answer.None) answer;
        List<String> notes =
                Stream.concat(none.instead().stream(), none.notes().stream()).toList();
        List<String> nearest = none.nearest().stream().map(Edition::label).toList();
        return new KeyJson(query, "none", List.of(), none.reason(), notes, nearest, false);
    }

    private static List<EditionJson> matches(Catalog catalog, List<Answer.Match> matches) {
        return matches.stream()
                .map(match -> EditionJson.of(catalog, match.edition(), match.score()))
                .toList();
    }
}
