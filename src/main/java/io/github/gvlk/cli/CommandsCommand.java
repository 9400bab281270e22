package io.github.gvlk.cli;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.cli.json.CommandsJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import io.github.gvlk.render.Dialect;
import io.github.gvlk.render.SlmgrDialect;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KmsHost;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk commands}: the lines that make an edition a KMS client. */
final class CommandsCommand implements Subcommand {
    private static final String KMS_HOST = "--kms-host";
    private static final String CLOUD = "--cloud";
    private static final String KMS_DOMAIN = "--kms-domain";
    private static final String CSCRIPT = "--cscript";
    private static final String UPK = "--upk";
    private static final String BUILD = "--build";

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
                        "  gvlk commands win11 enterprise --kms-domain example.org --cscript",
                        "  gvlk commands server 2019 datacenter --cloud azure");
        spec.addPositional(KeyCommand.words("The edition, in any wording."));
        spec.addOption(CommonOptions.text(
                KMS_HOST,
                "NAME[:PORT]",
                "The KMS host: a DNS name or IPv4 address. Without it DNS discovery is used."));
        spec.addOption(CommonOptions.text(
                CLOUD, "NAME", "A cloud or hosting vendor's own KMS host; gvlk catalog list hosts shows the names."));
        spec.addOption(CommonOptions.text(KMS_DOMAIN, "FQDN", "The DNS domain in which the KMS host's record is."));
        spec.addOption(CommonOptions.flag("Print the form for scripts, which opens no dialog boxes.", CSCRIPT));
        spec.addOption(CommonOptions.flag("Remove the present key first; /ipk replaces it anyway.", UPK));
        spec.addOption(CommonOptions.text(
                BUILD, "NUMBER", "The build of the system, such as 20348: tells the release, not the edition."));
        CommonOptions.addOutputTo(spec, "text (the default) or json");
        CommonOptions.addQuietTo(spec, "Print the lines without notes.");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        if (session.format() == OutputFormat.CSV) {
            throw new UsageException("gvlk commands writes text or json, not csv.");
        }
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        if (words.isEmpty()) {
            throw new UsageException("Name the edition, for example: gvlk commands server 2022 standard");
        }
        KmsTarget target = target(given, session);
        Question question =
                new Question(String.join(" ", words), KeyCommand.build(given.matchedOptionValue(BUILD, "")));
        Finder finder = new Finder(session.catalog());
        Answer answer = finder.find(question);
        if (!(answer instanceof Answer.One one)) {
            KeyOutput.explain(session, finder.speakable(question.wording()), answer, true);
            return KeyCommand.exitCode(answer);
        }
        PlanResult result = new Planner(session.catalog())
                .plan(new Planner.Request(one.edition(), target, one.isEvaluation(), given.hasMatchedOption(UPK)));
        if (result instanceof PlanResult.Refused refused) {
            throw new UsageException(refused.reason());
        }
        boolean cscript = given.hasMatchedOption(CSCRIPT);
        print(session, ((PlanResult.Planned) result).plan(), one, cscript);
        return ExitCode.ANSWERED;
    }

    private static void print(Session session, ActivationPlan plan, Answer.One one, boolean cscript) {
        Dialect dialect = cscript ? SlmgrDialect.cscript() : SlmgrDialect.plain();
        if (session.format() == OutputFormat.JSON) {
            session.printJson(CommandsJson.of(plan, dialect));
            return;
        }
        plan.steps().forEach(step -> session.printLine(dialect.render(step)));
        TextPage about = session.noticePage();
        if (!session.isQuiet()) {
            one.matches()
                    .forEach(match -> about.heading("for " + match.edition().label()));
            session.say(about);
        }
        for (Note note : plan.notes()) {
            session.note(note.text(), note.command());
        }
        if (!cscript && !session.console().isInteractive()) {
            session.note("Plain slmgr opens a dialog box for every step; in a script use --cscript.");
        }
    }

    private static KmsTarget target(ParseResult given, Session session) {
        String host = given.matchedOptionValue(KMS_HOST, "");
        String cloud = given.matchedOptionValue(CLOUD, "");
        String domain = given.matchedOptionValue(KMS_DOMAIN, "");
        boolean hasHost = given.hasMatchedOption(KMS_HOST);
        boolean hasCloud = given.hasMatchedOption(CLOUD);
        boolean hasDomain = given.hasMatchedOption(KMS_DOMAIN);
        if ((hasHost ? 1 : 0) + (hasCloud ? 1 : 0) + (hasDomain ? 1 : 0) > 1) {
            throw new UsageException(
                    "Give one of --kms-host, --cloud and --kms-domain: a named host overrides a domain.");
        }
        if (hasHost) {
            return new KmsTarget.Host(KmsHost.parse(host));
        }
        if (hasCloud) {
            return new KmsTarget.Cloud(cloud(session, cloud));
        }
        return hasDomain ? new KmsTarget.LookupDomain(domain(domain)) : new KmsTarget.Discovery();
    }

    private static DnsName domain(String text) {
        DnsName name = new DnsName(text);
        if (!name.isQualified()) {
            throw new InvalidValueException("DNS domain", text, "expected a full domain name such as example.org");
        }
        return name;
    }

    /** The vendor's host with that id; ids are those of the catalogue. */
    private static CloudHost cloud(Session session, String name) {
        List<CloudHost> hosts = session.catalog().cloudHosts();
        Optional<CloudHost> exact =
                hosts.stream().filter(host -> host.id().equalsIgnoreCase(name)).findFirst();
        return exact.orElseThrow(() -> new UsageException("No vendor's KMS host is called "
                + InvalidValueException.visible(name) + ". The names are: "
                + String.join(", ", hosts.stream().map(CloudHost::id).toList()) + "."));
    }
}
