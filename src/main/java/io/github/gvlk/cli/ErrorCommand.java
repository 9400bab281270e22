package io.github.gvlk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.gvlk.cli.json.ErrorJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.decode.Explanation;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk error}: what activation error codes mean and what to do. */
final class ErrorCommand implements Subcommand {
    private static final String NO_CODE =
            "No error code in the text. A code looks like 0xC004F074, C004F074, -1073418124, 3221549172 or"
                    + " SL_E_VL_BINDING_SERVICE_UNAVAILABLE.";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Explain activation error codes.")
                .description(
                        "Takes codes in hexadecimal (with or without 0x) or decimal (signed or unsigned), symbols, or a"
                                + " text that contains them. Without arguments standard input is read as one text. A code"
                                + " that is in no table is taken apart.")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk error 0xC004F074",
                        "  gvlk error -1073418124 SL_E_INVALID_PRODUCT_KEY");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CODE|TEXT")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description("Codes, symbols, or text that contains them.")
                .build());
        CommonOptions.addOutputTo(spec, "text (the default), json or csv");
        CommonOptions.addQuietTo(spec, "Print code, symbol and message only, tab-separated.");
        CommonOptions.addSourcesTo(spec);
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        String text = words.isEmpty() ? session.input() : String.join(" ", words);
        Decoder decoder = new Decoder(session.catalog());
        List<ErrorCode> codes = decoder.codesIn(text);
        List<Explanation> explanations = codes.stream().map(decoder::explain).toList();
        switch (session.format()) {
            case JSON -> session.printJson(json(session, explanations));
            case CSV -> printCsv(session, explanations);
            case TEXT -> printText(session, explanations, given.hasMatchedOption(CommonOptions.SOURCES));
        }
        if (codes.isEmpty()) {
            session.say(NO_CODE);
            return ExitCode.NOT_FOUND;
        }
        return ExitCode.ANSWERED;
    }

    private static ErrorJson json(Session session, List<Explanation> explanations) {
        return new ErrorJson(
                explanations.stream()
                        .map(explanation -> ErrorJson.CodeJson.of(session.catalog(), explanation))
                        .toList(),
                List.of(),
                explanations.isEmpty() ? List.of(NO_CODE) : List.of());
    }

    private static void printCsv(Session session, List<Explanation> explanations) {
        CsvWriter csv = CsvOutput.writer(session.console().out());
        csv.writeRecord("code", "symbol", "message", "severity", "facility", "activationTypes", "knowledge");
        for (Explanation explanation : explanations) {
            ErrorJson.CodeJson code = ErrorJson.CodeJson.of(session.catalog(), explanation);
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

    private static void printText(Session session, List<Explanation> explanations, boolean sources) {
        ErrorText text = new ErrorText(session.catalog(), sources);
        TextPage page = session.page();
        for (Explanation explanation : explanations) {
            if (session.isQuiet()) {
                page.verbatim(0, text.bare(explanation));
            } else {
                text.add(page, explanation);
            }
        }
        session.print(page);
    }
}
