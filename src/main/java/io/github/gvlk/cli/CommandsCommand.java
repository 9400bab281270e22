package io.github.gvlk.cli;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Manner;
import io.github.gvlk.render.Rendering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk commands}: the lines that make an edition a KMS client, in the dialect that was asked for. */
final class CommandsCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Print the command lines that make an edition a KMS client.")
                .description(
                        "Prints lines for a person to review and run; gvlk runs none of them. The lines go to standard"
                                + " output, notes to standard error.")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk commands server 2022 standard --kms-host kms.example.org",
                        "  gvlk commands win11 enterprise --kms-domain example.org --as powershell",
                        "  gvlk commands server 2019 datacenter --cloud azure --as batch --save kms.cmd",
                        "  gvlk commands office ltsc 2021 standard --kms-host kms.example.org",
                        "  gvlk commands --for-host server 2022 --retry-minutes 60");
        spec.addPositional(KeyCommand.words("The edition, in any wording.", CatalogWords.EDITIONS));
        // In the order in which they are added: what is asked for most comes first.
        spec.usageMessage().sortOptions(false);
        CommandsOptions.addTo(spec);
        CommonOptions.addOutputTo(spec, "text (the default) or json");
        CommonOptions.addQuietTo(spec, "Print the lines without notes.");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        if (session.format() == OutputFormat.CSV) {
            throw new UsageException("gvlk commands writes text or json, not csv.");
        }
        if (given.hasMatchedOption(CommandsOptions.LIST_DIALECTS)) {
            DialectList.print(session);
            return ExitCode.ANSWERED;
        }
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        if (given.hasMatchedOption(CommandsOptions.FOR_HOST)) {
            Destination destination = new CommandsRequest(given).destination(session.format());
            return new HostCommands(given, session).run(words, destination);
        }
        HostCommands.requireNone(given);
        if (words.isEmpty()) {
            throw new UsageException("Name the edition, for example: gvlk commands server 2022 standard");
        }
        CommandsRequest request = new CommandsRequest(given);
        Optional<String> dialect = request.dialect();
        if (dialect.isPresent()) {
            request.requireUseIn(dialect.get());
        }
        Manner manner = request.manner();
        KmsTarget target = request.target(session.catalog());
        ClientSettings settings = request.settings();
        Destination destination = request.destination(session.format());
        Question question = new Question(String.join(" ", words), request.build());
        Finder finder = Finder.forOneQuestion(session.catalog());
        Answer answer = finder.find(question);
        if (!(answer instanceof Answer.One one)) {
            KeyOutput.explain(session, finder.speakable(question.wording()), answer, true);
            return KeyCommand.exitCode(answer);
        }
        String name = dialect.isPresent() ? dialect.get() : usualDialect(one, request);
        ActivationPlan plan = plan(session, one, target, settings, wishes(request, name));
        Rendering.Written written = write(name, plan, manner);
        new CommandsOutput(session, one, plan, written).print(destination, request.build());
        return ExitCode.ANSWERED;
    }

    private static String usualDialect(Answer.One one, CommandsRequest request) {
        String name = one.edition().family() == Family.OFFICE ? Dialects.USUAL_FOR_OFFICE : Dialects.USUAL;
        request.requireUseIn(name);
        return name;
    }

    /** A dialect that is there to change the edition needs no further word for it. */
    private static Set<Wish> wishes(CommandsRequest request, String dialect) {
        Set<Wish> wishes = request.wishes();
        if (Dialects.isForConversion(dialect)) {
            wishes.add(Wish.CONVERT);
        }
        return wishes;
    }

    private static ActivationPlan plan(
            Session session, Answer.One one, KmsTarget target, ClientSettings settings, Set<Wish> wishes) {
        PlanResult result = new Planner(session.catalog())
                .plan(new Planner.Request(one.edition(), target, one.isEvaluation(), wishes, settings));
        if (result instanceof PlanResult.Refused refused) {
            throw new UsageException(refused.reason());
        }
        return ((PlanResult.Planned) result).plan();
    }

    private static Rendering.Written write(String dialect, ActivationPlan plan, Manner manner) {
        Rendering rendering = Dialects.write(dialect, plan, manner);
        if (rendering instanceof Rendering.Refused refused) {
            throw new UsageException(refused.reason());
        }
        return (Rendering.Written) rendering;
    }
}
