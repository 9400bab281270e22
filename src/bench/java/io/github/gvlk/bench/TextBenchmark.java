package io.github.gvlk.bench;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.diagnose.Diagnosis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Megabytes a second by one thread: the decoder on a log, against a regular expression for eight hexadecimal digits; the
 * diagnosis of a paste, against cutting its lines at the first colon.
 */
public final class TextBenchmark {
    private static final int LINES = 20_000;
    private static final int PASTES = 200;
    private static final double MEGA = 1e6;

    private TextBenchmark() {}

    /** Takes the repository's folder. */
    public static void main(String[] args) throws IOException {
        Catalog catalog = Catalog.bundled();
        System.out.println("| | MB/s | baseline MB/s | times slower |\n|---|---|---|---|");
        decoder(catalog);
        diagnosis(catalog, Files.readString(Path.of(args[0], "docs/examples/dlv.txt")));
    }

    private static void decoder(Catalog catalog) {
        List<ActivationError> errors = List.copyOf(catalog.documentedErrors());
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            log.append(String.format(
                    Locale.ROOT,
                    "2026-11-20 10:%02d:%02d, Error CSI %08d 10.0.20348.%d {%08x-1234-4abc-9def-%012x} %s%n",
                    i / 60 % 60,
                    i % 60,
                    i,
                    i % 4000,
                    i * 7919,
                    (long) i * 104729,
                    i % 10 == 0 ? "hr = " + errors.get(i % errors.size()).code().hex() : "done"));
        }
        String text = log.toString();
        Decoder decoder = new Decoder(catalog);
        Pattern code = Pattern.compile("0x[0-9A-Fa-f]{8}\\b");
        Rounds.compare(
                "decoder, a log",
                bytes(text) / MEGA,
                () -> decoder.codesIn(text).size(),
                () -> {
                    Matcher matcher = code.matcher(text);
                    long found = 0;
                    while (matcher.find()) {
                        found++;
                    }
                    return found;
                });
    }

    private static void diagnosis(Catalog catalog, String paste) {
        Diagnosis diagnosis = new Diagnosis(catalog);
        Rounds.compare(
                "diagnosis, `slmgr /dlv`",
                PASTES * bytes(paste) / MEGA,
                () -> {
                    long findings = 0;
                    for (int i = 0; i < PASTES; i++) {
                        findings += diagnosis.of(paste).findings().size();
                    }
                    return findings;
                },
                () -> {
                    long labels = 0;
                    for (int i = 0; i < PASTES; i++) {
                        for (String line : paste.split("\n", -1)) {
                            int colon = line.indexOf(':');
                            labels += colon < 0
                                    ? 0
                                    : line.substring(0, colon).strip().length();
                        }
                    }
                    return labels;
                });
    }

    private static double bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
