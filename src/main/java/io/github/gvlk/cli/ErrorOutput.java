package io.github.gvlk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.KmsEvent;
import io.github.gvlk.cli.json.CatalogJson;
import io.github.gvlk.cli.json.ErrorJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.decode.Explanation;
import io.github.gvlk.decode.MessageSearch;
import io.github.gvlk.decode.PastedReading;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the answers of {@code gvlk error} in the format that was asked for. */
final class ErrorOutput {
    private static final String NO_CODE =
            "No error code in the text. A code looks like 0xC004F074, C004F074, -1073418124, 3221549172 or"
                    + " SL_E_VL_BINDING_SERVICE_UNAVAILABLE.";

    /** More hits than this are no answer. */
    private static final int MOST_HITS = 10;

    private static final int CODES = 12;

    private final Session session;
    private final Catalog catalog;
    private final Decoder decoder;
    private final ErrorText text;
    private final String language;

    /** {@code language}: of the messages, where one is published in it. */
    ErrorOutput(Session session, String language, boolean sources) {
        this.session = session;
        this.catalog = session.catalog();
        this.decoder = new Decoder(catalog);
        this.text = new ErrorText(catalog, language, sources);
        this.language = language;
    }

    /** Explains the codes of a text. */
    void explain(PastedReading reading) {
        List<String> notes = new ArrayList<>();
        for (ErrorCode code : reading.lookAlikes()) {
            notes.add(code + " was written with letters of another alphabet that look the same.");
        }
        for (ErrorCode code : reading.win32Numbers()) {
            notes.add(code.number() + " was read as a Win32 error number, which is " + code + " as an HRESULT.");
        }
        reading.events().forEach(event -> notes.add(about(event)));
        write(reading.codes(), notes);
    }

    /** Explains a message that only one code has, lists several; false when there is none. */
    boolean found(List<MessageSearch.Hit> hits) {
        if (hits.isEmpty()) {
            return false;
        }
        List<MessageSearch.Hit> first = hits.subList(0, Math.min(MOST_HITS, hits.size()));
        List<ErrorCode> codes = first.stream().map(MessageSearch.Hit::code).toList();
        List<ErrorCode> sharing = hits.get(0).isWhole() ? whole(hits.subList(1, hits.size())) : List.of();
        boolean one = hits.size() == 1 || (hits.get(0).isWhole() && sharing.isEmpty());
        List<String> notes = new ArrayList<>(List.of("Found by the words of the messages, not by a code."));
        if (!sharing.isEmpty()) {
            notes.add(codes.get(0) + " shares its message with " + join(sharing) + ".");
        }
        if (one) {
            write(codes.subList(0, 1), notes);
        } else if (session.format() == OutputFormat.TEXT && !session.isQuiet()) {
            if (hits.size() > first.size()) {
                notes.add((hits.size() - first.size()) + " more codes have these words; name one to read about it.");
            }
            TextPage page = session.page();
            codes.forEach(code -> text.addLine(page, decoder.explain(code), CODES));
            session.print(page);
            notes.forEach(session::note);
        } else {
            write(codes, notes);
        }
        return true;
    }

    /** The codes that have the very message that was asked for. */
    private static List<ErrorCode> whole(List<MessageSearch.Hit> hits) {
        return hits.stream()
                .filter(MessageSearch.Hit::isWhole)
                .map(MessageSearch.Hit::code)
                .toList();
    }

    /** Says why there is no answer, and what may have been meant. */
    void nothing(PastedReading reading) {
        List<String> notes = new ArrayList<>();
        reading.events().forEach(event -> notes.add(about(event)));
        if (notes.isEmpty()) {
            notes.add(NO_CODE);
        }
        if (session.format() == OutputFormat.JSON) {
            session.printJson(new ErrorJson(
                    List.of(),
                    reading.suggestions().stream().map(ErrorCode::hex).toList(),
                    notes));
        } else if (session.format() == OutputFormat.CSV) {
            printCsv(List.of());
        }
        notes.forEach(session::say);
        if (!reading.suggestions().isEmpty()) {
            TextPage page = session.noticePage();
            page.paragraph(0, "Nearest codes (not the answer):");
            for (ErrorCode code : reading.suggestions()) {
                text.addLine(page, decoder.explain(code), CODES);
            }
            session.say(page);
        }
    }

    /** Lists the documented codes, or all; of one type when one is named. */
    void list(boolean all, Optional<String> type) {
        List<ErrorCode> codes = new ArrayList<>();
        for (ErrorJson.CodeJson code : CatalogJson.errors(catalog)) {
            boolean documented = code.knowledge().equals("documented");
            boolean concerned = type.map(code.activationTypes()::contains).orElse(true);
            if ((all || documented) && concerned) {
                codes.add(ErrorCode.ofHex(code.code()));
            }
        }
        if (session.format() != OutputFormat.TEXT || session.isQuiet()) {
            write(codes, List.of());
            return;
        }
        TextPage page = session.page();
        codes.forEach(code -> text.addLine(page, decoder.explain(code), CODES));
        session.print(page);
    }

    private static String about(KmsEvent event) {
        return event.id() + " is the number of an event, not of an error. " + event.meaning() + " " + event.code();
    }

    private static String join(List<ErrorCode> codes) {
        return ErrorText.hex(codes);
    }

    private void write(List<ErrorCode> codes, List<String> notes) {
        List<Explanation> explanations = new ArrayList<>(codes.size());
        for (ErrorCode code : codes) {
            explanations.add(decoder.explain(code));
        }
        switch (session.format()) {
            case JSON -> session.printJson(new ErrorJson(json(explanations), List.of(), notes));
            case CSV -> printCsv(explanations);
            case TEXT -> printText(explanations, notes);
        }
    }

    private List<ErrorJson.CodeJson> json(List<Explanation> explanations) {
        return explanations.stream()
                .map(explanation -> ErrorJson.CodeJson.of(catalog, explanation, language))
                .toList();
    }

    private void printCsv(List<Explanation> explanations) {
        CsvWriter csv = CsvOutput.writer(session.console());
        csv.writeRecord("code", "symbol", "message", "severity", "facility", "activationTypes", "knowledge");
        for (ErrorJson.CodeJson code : json(explanations)) {
            csv.writeRecord(
                    code.code(),
                    code.symbol(),
                    code.message(),
                    code.severity(),
                    code.facility(),
                    String.join("; ", code.activationTypes()),
                    code.knowledge());
        }
    }

    private void printText(List<Explanation> explanations, List<String> notes) {
        TextPage page = session.page();
        for (Explanation explanation : explanations) {
            if (session.isQuiet()) {
                page.verbatim(0, text.bare(explanation));
            } else {
                text.add(page, explanation);
            }
        }
        session.print(page);
        notes.forEach(session::note);
    }
}
