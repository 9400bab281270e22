package io.github.gvlk.cli;

import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk key}: the setup key of an edition, or the edition of a key. */
final class KeyCommand implements Subcommand {
    private static final String BUILD = "--build";
    private static final String EXPLAIN = "--explain";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Find setup keys by edition, or an edition by key.")
                .description(
                        "The words are an edition's name in any wording, a setup key, or the last five characters of"
                                + " one. Without words, standard input is read: a question on each line, a build number"
                                + " after a tab if it is known.")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk key server 2022 datacenter",
                        "  gvlk key win10 ent ltsc 2021 -q",
                        "  gvlk key 6VM33");
        spec.addPositional(words("The edition, a key, or its last five characters.", CatalogWords.EDITIONS));
        spec.addOption(CommonOptions.text(
                BUILD, "NUMBER", "The build of the system, such as 20348: tells the release, not the edition."));
        CommonOptions.addOutputTo(spec, "text (the default), json or csv");
        CommonOptions.addQuietTo(spec, "Print the key alone.");
        CommonOptions.addSourcesTo(spec);
        spec.addOption(CommonOptions.flag(
                "Show how each word was read, and why editions that came near are the answer or not.", EXPLAIN));
        return CommonOptions.addTo(spec);
    }

    /** The words of a command, with those that shells complete; quotes are not needed. */
    static PositionalParamSpec words(String description, Iterable<String> completed) {
        return PositionalParamSpec.builder()
                .paramLabel("WORDS")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .completionCandidates(completed)
                .description(description)
                .build();
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        Optional<WindowsBuild> build = build(given.matchedOptionValue(BUILD, ""));
        Finder finder = words.isEmpty() ? Finder.of(session.catalog()) : Finder.forOneQuestion(session.catalog());
        KeyOutput output =
                KeyOutput.of(session, finder, given.hasMatchedOption(CommonOptions.SOURCES), words.isEmpty());
        if (!words.isEmpty()) {
            Question question = new Question(String.join(" ", words), build);
            Answer answer = finder.find(question);
            if (given.hasMatchedOption(EXPLAIN)) {
                session.say(AccountText.of(session.noticePage(), finder.account(question)));
            }
            output.print(question, answer);
            return output.finish(List.of(exitCode(answer)));
        }
        if (given.hasMatchedOption(EXPLAIN)) {
            throw new UsageException("--explain explains one question: give it on the command line.");
        }
        List<ExitCode> codes = new ArrayList<>();
        session.input().lines().filter(line -> !line.isBlank()).forEach(line -> {
            Question question = question(line, build);
            Answer answer = finder.find(question);
            output.print(question, answer);
            codes.add(exitCode(answer));
        });
        if (codes.isEmpty()) {
            throw new UsageException("Standard input holds no question: give one on each line.");
        }
        return output.finish(codes);
    }

    /** A line of input: the wording, and after a tab the build if it is known. */
    private static Question question(String line, Optional<WindowsBuild> usual) {
        int tab = line.lastIndexOf('\t');
        if (tab < 0) {
            return new Question(line.strip(), usual);
        }
        // One odd line must not stop the others: what holds no build is no evidence.
        Optional<WindowsBuild> own = WindowsBuild.read(line.substring(tab + 1));
        return new Question(line.substring(0, tab).strip(), own.isPresent() ? own : usual);
    }

    static Optional<WindowsBuild> build(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<WindowsBuild> build = WindowsBuild.read(text);
        if (build.isEmpty()) {
            throw new InvalidValueException("Windows build", text, "expected a number such as 20348");
        }
        return build;
    }

    static ExitCode exitCode(Answer answer) {
        if (answer instanceof Answer.One) {
            return ExitCode.ANSWERED;
        }
        return answer instanceof Answer.Several ? ExitCode.AMBIGUOUS : ExitCode.NOT_FOUND;
    }
}
