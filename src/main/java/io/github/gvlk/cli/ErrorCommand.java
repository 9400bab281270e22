package io.github.gvlk.cli;

import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.decode.MessageSearch;
import io.github.gvlk.decode.PastedReading;
import io.github.gvlk.value.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk error}: what activation error codes mean and what to do. */
final class ErrorCommand implements Subcommand {
    private static final String LIST = "--list";
    private static final String ALL_CODES = "--all-codes";
    private static final String TYPE = "--type";
    private static final String LANG = "--lang";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Explain activation error codes.")
                .description(
                        "Takes codes in every notation in which they are pasted, symbols, or a text that contains them."
                                + " Without arguments standard input is read as one text. A code that is in no table is"
                                + " taken apart. Words without a code are looked for in the messages.")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk error 0xC004F074",
                        "  gvlk error -1073418124 SL_E_INVALID_PRODUCT_KEY",
                        "  gvlk error count insufficient",
                        "  gvlk error --list --type kms-client");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CODE|TEXT|WORDS")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .completionCandidates(CatalogWords.ERROR_CODES)
                .description("Codes, symbols, text that contains them, or words of a message.")
                .build());
        spec.addOption(CommonOptions.flag("List the codes that articles explain.", LIST));
        spec.addOption(CommonOptions.flag("List every code of the tables.", ALL_CODES));
        spec.addOption(CommonOptions.text(
                TYPE,
                "TYPE",
                "Of a list, what concerns: mak, kms-client or kms-host.",
                List.of("mak", "kms-client", "kms-host")));
        spec.addOption(CommonOptions.text(
                LANG,
                "LANGUAGE",
                "Show messages in that language where one is published: en (the default) or fr.",
                List.of("en", "fr")));
        CommonOptions.addOutputTo(spec, "text (the default), json or csv");
        CommonOptions.addQuietTo(spec, "Print code, symbol and message only, tab-separated.");
        CommonOptions.addSourcesTo(spec);
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        String language = language(given);
        ErrorOutput output = new ErrorOutput(session, language, given.hasMatchedOption(CommonOptions.SOURCES));
        boolean all = given.hasMatchedOption(ALL_CODES);
        if (all || given.hasMatchedOption(LIST)) {
            return list(given, output, all);
        }
        if (given.hasMatchedOption(TYPE)) {
            throw new UsageException("--type is for --list and --all-codes.");
        }
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        String text = words.isEmpty() ? session.input() : String.join(" ", words);
        PastedReading reading = new Decoder(session.catalog()).read(text);
        if (!reading.codes().isEmpty()) {
            output.explain(reading);
            return ExitCode.ANSWERED;
        }
        boolean answered = reading.events().isEmpty()
                && reading.suggestions().isEmpty()
                && output.found(new MessageSearch(session.catalog()).find(text));
        if (!answered) {
            output.nothing(reading);
        }
        return answered ? ExitCode.ANSWERED : ExitCode.NOT_FOUND;
    }

    private static ExitCode list(ParseResult given, ErrorOutput output, boolean all) {
        if (given.hasMatchedPositional(0)) {
            throw new UsageException("A list takes no codes and no words: leave them out.");
        }
        Optional<String> type =
                given.hasMatchedOption(TYPE) ? Optional.of(type(given.matchedOptionValue(TYPE, ""))) : Optional.empty();
        output.list(all, type);
        return ExitCode.ANSWERED;
    }

    /** The word of the data for the word of the command line. */
    private static String type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "mak" -> "MAK";
            case "kms-client" -> "KMS client";
            case "kms-host" -> "KMS host";
            default ->
                throw new UsageException(
                        "--type takes mak, kms-client or kms-host, not " + InvalidValueException.visible(word) + ".");
        };
    }

    private static String language(ParseResult given) {
        String language = given.matchedOptionValue(LANG, "en").toLowerCase(Locale.ROOT);
        if (!language.equals("en") && !language.equals("fr")) {
            throw new UsageException("--lang takes en or fr, not " + InvalidValueException.visible(language) + ".");
        }
        return language;
    }
}
