package io.github.gvlk.diagnose.read;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.diagnose.event.EventReader;
import io.github.gvlk.diagnose.network.NetworkReader;
import io.github.gvlk.diagnose.output.LabelIndex;
import io.github.gvlk.diagnose.output.OutputReader;
import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.ErrorCode;
import java.util.BitSet;
import java.util.List;

/** Reads pasted texts: everything of licensing that stands in them. One reader serves many texts. */
public final class TextReader {
    /** Error codes are looked for in this much of what is no output: a log of any size has said by then what it has to. */
    private static final int MOST_PLAIN_TEXT = 2_000_000;

    /** What the licensing classes print for a number that does not apply. */
    private static final int NOT_APPLICABLE = -1;

    private final LabelIndex labels;
    private final Decoder decoder;

    public TextReader(Catalog catalog) {
        this.labels = new LabelIndex(catalog.outputLabels());
        this.decoder = new Decoder(catalog);
    }

    /** What the text says; throws nothing, whatever the text. */
    public Reading read(String text) {
        PastedLines lines = PastedLines.of(text);
        OutputReader output = OutputReader.of(lines, labels);
        return new Reading(
                output.licences(),
                output.service(),
                output.actions(),
                output.system(),
                EventReader.read(lines),
                NetworkReader.read(lines),
                codes(lines, output),
                output.manner());
    }

    /** How many labels of licensing tools the text holds: the more, the likelier it was decoded rightly. */
    public int labelsIn(String text) {
        return OutputReader.labelsIn(PastedLines.of(text), labels);
    }

    private List<ErrorCode> codes(PastedLines lines, OutputReader output) {
        StringBuilder plain = new StringBuilder();
        BitSet used = output.usedLines();
        for (int line = 0; line < lines.size() && plain.length() < MOST_PLAIN_TEXT; line++) {
            if (!used.get(line)) {
                plain.append(lines.at(line)).append('\n');
            }
        }
        return decoder.codesIn(plain.toString()).stream()
                .filter(code -> code.value() != NOT_APPLICABLE)
                .toList();
    }
}
