package io.github.gvlk.cli;

import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Answer;
import io.github.gvlk.value.ProductKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the candidates of an open question, those that share a key together. */
final class Candidates {
    private static final int KEY_COLUMN = 31;

    private Candidates() {}

    static TextPage table(TextPage page, List<Answer.Match> matches) {
        Map<ProductKey, String> byKey = new LinkedHashMap<>();
        for (Answer.Match match : matches) {
            byKey.merge(match.edition().key(), match.edition().label(), (a, b) -> a + "; " + b);
        }
        byKey.forEach((key, names) -> page.pair(0, KEY_COLUMN, key.text(), names));
        return page;
    }
}
