package io.github.gvlk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.cli.json.KeyJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.List;
import java.util.Optional;

/** Writes the answers of {@code gvlk key}. */
final class KeyOutput {
    private final Session session;
    private final Finder finder;
    private final boolean sources;
    private final boolean many;
    private boolean headerWritten;

    private KeyOutput(Session session, Finder finder, boolean sources, boolean many) {
        this.session = session;
        this.finder = finder;
        this.sources = sources;
        this.many = many;
    }

    /** {@code many}: the questions come from standard input, one on each line. */
    static KeyOutput of(Session session, Finder finder, boolean sources, boolean many) {
        return new KeyOutput(session, finder, sources, many);
    }

    void print(Question question, Answer answer) {
        String query = finder.speakable(question.wording());
        switch (session.format()) {
            case JSON -> printJson(KeyJson.of(session.catalog(), query, answer));
            case CSV -> printCsv(query, answer);
            case TEXT -> {
                if (session.isQuiet()) {
                    printBare(query, answer);
                } else if (many) {
                    printLine(query, answer);
                } else {
                    printText(query, answer);
                }
            }
        }
    }

    /** The exit code for all answers: the only one, or "partly" when some and not all were found. */
    ExitCode finish(List<ExitCode> codes) {
        boolean open = codes.contains(ExitCode.AMBIGUOUS);
        boolean allAnswered = !open && !codes.contains(ExitCode.NOT_FOUND);
        if (allAnswered) {
            return ExitCode.ANSWERED;
        }
        if (codes.contains(ExitCode.ANSWERED)) {
            return ExitCode.PARTLY;
        }
        return open ? ExitCode.AMBIGUOUS : ExitCode.NOT_FOUND;
    }

    private void printJson(KeyJson json) {
        if (many) {
            session.printJsonLine(json);
        } else {
            session.printJson(json);
        }
    }

    private void printCsv(String query, Answer answer) {
        CsvWriter csv = CsvOutput.writer(session.console());
        if (!headerWritten) {
            csv.writeRecord("query", "result", "edition", "key", "kind", "product", "family", "channel", "editionId");
            headerWritten = true;
        }
        KeyJson json = KeyJson.of(session.catalog(), query, answer);
        if (json.matches().isEmpty()) {
            csv.writeRecord(query, json.result(), "", "", "", "", "", "", "");
        }
        json.matches()
                .forEach(match -> csv.writeRecord(
                        query,
                        json.result(),
                        match.edition(),
                        match.key(),
                        match.kind(),
                        match.product(),
                        match.family(),
                        match.channel(),
                        match.editionId()));
    }

    /** The key alone; for many questions an empty line where there is not one key, so that lines keep their places. */
    private void printBare(String query, Answer answer) {
        if (answer instanceof Answer.One one) {
            session.printLine(one.key().text());
            return;
        }
        if (many) {
            session.printLine("");
        }
        explain(query, answer);
    }

    private void printLine(String query, Answer answer) {
        if (answer instanceof Answer.One one) {
            session.printLine(one.key() + "  " + Printable.of(query) + "  ("
                    + one.edition().label() + ")");
        } else {
            session.printLine("-".repeat(29) + "  " + Printable.of(query));
            explain(query, answer);
        }
    }

    private void printText(String query, Answer answer) {
        if (answer instanceof Answer.One one) {
            session.print(describe(one));
            for (String note : one.notes()) {
                session.note(note);
            }
            noteUse(one);
        } else if (answer instanceof Answer.Several several) {
            session.print(Candidates.table(session.page(), several.matches()));
            explain(query, answer);
        } else {
            explain(query, answer);
        }
    }

    private TextPage describe(Answer.One one) {
        TextPage page = session.page();
        Edition first = one.edition();
        for (Answer.Match match : one.matches()) {
            page.heading(match.edition().label());
        }
        page.verbatim(2, "key        " + one.key());
        page.pair(2, 11, "kind", first.kind() == KeyKind.AVMA ? "AVMA key" : "GVLK (KMS client setup key)");
        if (first.channel().isPresent()) {
            page.pair(2, 11, "channel", first.channel().get());
        }
        if (first.editionId().isPresent()) {
            page.pair(2, 11, "EditionID", first.editionId().get().text());
        }
        for (Answer.Match match : one.matches()) {
            if (!match.edition().builds().isEmpty()) {
                String builds = match.edition().builds().toString();
                String product =
                        one.matches().size() > 1 ? " (" + match.edition().product() + ")" : "";
                page.pair(2, 11, "builds", builds.substring(1, builds.length() - 1) + product);
            }
        }
        if (sources) {
            one.matches().forEach(match -> SourceText.add(page, session.catalog(), match.edition()));
        }
        return page;
    }

    private void noteUse(Answer.One one) {
        Edition edition = one.edition();
        if (one.isEvaluation()) {
            session.catalog()
                    .editionChange(edition.family())
                    .ifPresent(change -> session.note("Evaluation: " + change.evaluation()));
        }
        if (edition.kind() == KeyKind.GVLK) {
            session.note("A GVLK activates nothing without your organisation's own KMS host or its provider's.");
        }
        String avma = edition.kind() == KeyKind.AVMA ? "avma " : "";
        String evaluation = one.isEvaluation() ? " evaluation" : "";
        Optional<String> words = pasteable(avma + edition.name() + evaluation);
        if (words.isPresent()) {
            session.note("Command lines:", Optional.of("gvlk commands " + words.get()));
        }
    }

    /** The words as a shell takes them, in quotes where they need some; empty where quotes would not help. */
    private static Optional<String> pasteable(String words) {
        boolean plain = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!isPlain(c) && " ()&'".indexOf(c) < 0 && c <= 0x7F) {
                return Optional.empty();
            }
            plain &= isPlain(c) || c == ' ';
        }
        return Optional.of(plain ? words : '"' + words + '"');
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ".,:+/-_".indexOf(c) >= 0;
    }

    private void explain(String query, Answer answer) {
        explain(session, query, answer, session.isQuiet() || many);
    }

    /**
     * Why there is not one key: on standard error, whatever the output is.
     *
     * @param listCandidates whether the candidates are listed too, because standard output does not show them
     */
    static void explain(Session session, String query, Answer answer, boolean listCandidates) {
        TextPage page = session.noticePage();
        if (answer instanceof Answer.Several several) {
            long keys = several.matches().stream()
                    .map(match -> match.edition().key())
                    .distinct()
                    .count();
            page.paragraph(0, "\"" + Printable.of(query) + "\" fits " + keys + " keys. " + several.question());
            if (listCandidates) {
                Candidates.table(page, several.matches());
            }
        } else if (answer instanceof Answer.None none) {
            page.paragraph(0, "No setup key for \"" + Printable.of(query) + "\". " + none.reason());
            none.instead().ifPresent(instead -> page.paragraph(0, instead));
            if (!none.nearest().isEmpty()) {
                page.paragraph(0, "Nearest names (not the answer):");
                none.nearest().forEach(edition -> page.paragraph(2, edition.label()));
            }
        }
        answer.notes().forEach(note -> page.hanging(0, 6, "note: " + note));
        session.say(page);
    }
}
