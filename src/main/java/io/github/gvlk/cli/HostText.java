package io.github.gvlk.cli;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.cli.json.VerdictJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.planning.HostVerdict;
import java.util.List;

/** Verdicts on hosts as text. */
final class HostText {
    static final int WORDS = 9;

    private HostText() {}

    /** A word of a verdict, in its colour, and a text beside it. */
    static void add(TextPage page, int indent, HostVerdict verdict, String text) {
        TextPage.Tone tone = verdict instanceof HostVerdict.Can
                ? TextPage.Tone.GOOD
                : verdict instanceof HostVerdict.Cannot ? TextPage.Tone.BAD : TextPage.Tone.CARE;
        page.pair(indent, WORDS, tone, VerdictJson.word(verdict), text);
    }

    /** The verdict on the first edition, and which others it holds for. */
    static void addReason(TextPage page, int indent, HostVerdict verdict, List<Edition> editions) {
        add(page, indent, verdict, verdict.reason());
        if (verdict instanceof HostVerdict.Can can) {
            can.update().ifPresent(update -> page.paragraph(indent + WORDS, update));
        }
        if (editions.size() > 1) {
            page.paragraph(
                    indent + WORDS,
                    "The same holds for "
                            + String.join(
                                    ", ",
                                    editions.subList(1, editions.size()).stream()
                                            .map(Edition::name)
                                            .toList())
                            + ".");
        }
    }

    /** What makes verdicts the same but for the names in their reasons. */
    static Object likeness(HostVerdict verdict) {
        return verdict instanceof HostVerdict.Can can
                ? List.of(can.basis(), can.update())
                : List.of(verdict.getClass(), verdict.sources());
    }
}
