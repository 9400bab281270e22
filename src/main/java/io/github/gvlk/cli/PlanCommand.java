package io.github.gvlk.cli;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Finder;
import io.github.gvlk.planning.Estate;
import io.github.gvlk.planning.EstatePlanner;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.value.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk plan}: what KMS takes for an estate; its subcommands answer about one host, one client, or at large. */
final class PlanCommand implements Subcommand {
    private static final String CLIENTS = "--clients";
    private static final String SERVERS = "--servers";
    private static final String OFFICE = "--office";
    private static final String HOSTS = "--hosts";
    private static final String HOST_SYSTEM = "--kms-host-os";
    private static final String EDITION = "--edition";

    /** More computers than that is a slip of the pen. */
    private static final int MOST = 10_000_000;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Plan KMS: thresholds, hosts, host keys and updates.")
                .description(
                        "Says for an estate whether KMS activates it, how many hosts it takes and with which host key"
                                + " and update, and what fails first. A subcommand answers one question.")
                .synopsisSubcommandLabel("[COMMAND]")
                .commandListHeading("%nCommands:%n")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk plan --clients 18 --servers 4 --office 6",
                        "  gvlk plan --clients 300 --kms-host-os \"server 2019\" --edition \"win11 pro\"",
                        "  gvlk plan host server 2016 --activates \"server 2022\"",
                        "  gvlk plan client windows 11 pro",
                        "  gvlk plan faq mak limits");
        spec.usageMessage().sortOptions(false);
        spec.addOption(CommonOptions.text(CLIENTS, "NUMBER", "Computers with a Windows client."));
        spec.addOption(CommonOptions.text(SERVERS, "NUMBER", "Computers with Windows Server."));
        spec.addOption(CommonOptions.text(OFFICE, "NUMBER", "Computers with a volume edition of Office."));
        spec.addOption(CommonOptions.text(HOSTS, "NUMBER", "KMS hosts that there are or shall be."));
        spec.addOption(
                many(HOST_SYSTEM, "SYSTEM", "What a KMS host runs; may be repeated.", CatalogWords.HOST_SYSTEMS));
        spec.addOption(many(
                EDITION,
                "EDITION",
                "What shall be activated, in any wording; may be repeated.",
                CatalogWords.EDITIONS));
        CommonOptions.addOutputTo(spec, "text (the default) or json");
        CommonOptions.addQuietTo(spec, "Print thresholds and verdicts alone, tab-separated.");
        CommonOptions.addSourcesTo(spec);
        spec.addSubcommand("host", new PlanHost().spec());
        spec.addSubcommand("client", new PlanClient().spec());
        spec.addSubcommand("faq", new PlanFaq().spec());
        return CommonOptions.addTo(spec);
    }

    private static OptionSpec many(String name, String label, String description, Iterable<String> words) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .completionCandidates(words)
                .description(description)
                .build();
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        requireTextOrJson(session, "gvlk plan");
        int clients = number(given, CLIENTS).orElse(0);
        int servers = number(given, SERVERS).orElse(0);
        int office = number(given, OFFICE).orElse(0);
        OptionalInt hosts = number(given, HOSTS);
        if (hosts.isPresent() && hosts.getAsInt() == 0) {
            throw new UsageException("--hosts takes a number from 1 on; without it gvlk says how many are advised.");
        }
        List<String> systemNames = given.matchedOptionValue(HOST_SYSTEM, List.<String>of());
        List<String> wordings = given.matchedOptionValue(EDITION, List.<String>of());
        if (clients + servers + office == 0 && hosts.isEmpty() && systemNames.isEmpty() && wordings.isEmpty()) {
            throw new UsageException("Say what there is, for example: gvlk plan --clients 18 --servers 4 --office 6");
        }
        Finder finder = Finder.of(session.catalog());
        HostMatrix matrix = new HostMatrix(session.catalog(), finder);
        Set<HostSystem> systems = new LinkedHashSet<>();
        for (String name : systemNames) {
            Optional<HostSystem> system = system(session, matrix, finder, name);
            if (system.isEmpty()) {
                return ExitCode.NOT_FOUND;
            }
            systems.add(system.get());
        }
        Set<Edition> editions = new LinkedHashSet<>();
        for (String wording : wordings) {
            PlannedEditions planned = PlannedEditions.of(session, finder, wording);
            if (planned.editions().isEmpty()) {
                return planned.code();
            }
            editions.addAll(planned.editions());
        }
        Estate estate =
                new Estate(clients, servers, office, hosts, new ArrayList<>(systems), new ArrayList<>(editions));
        new PlanOutput(session, matrix, given.hasMatchedOption(CommonOptions.SOURCES))
                .print(estate, new EstatePlanner(session.catalog(), matrix).plan(estate));
        return ExitCode.ANSWERED;
    }

    static void requireTextOrJson(Session session, String command) {
        if (session.format() == OutputFormat.CSV) {
            throw new UsageException(command + " writes text or json, not csv.");
        }
    }

    /** The system that the words mean; where there is none, or several, that is said. */
    static Optional<HostSystem> system(Session session, HostMatrix matrix, Finder finder, String words) {
        Optional<HostSystem> system = matrix.system(words);
        if (system.isEmpty()) {
            TextPage page = session.noticePage();
            page.paragraph(
                    0,
                    "\"" + Printable.of(finder.speakable(words)) + "\" is no system of the tables of hosts, or several."
                            + " They have:");
            matrix.systemNames().forEach(name -> page.paragraph(2, name));
            session.say(page);
        }
        return system;
    }

    private static OptionalInt number(ParseResult given, String option) {
        if (!given.hasMatchedOption(option)) {
            return OptionalInt.empty();
        }
        String text = given.matchedOptionValue(option, "");
        boolean digits = !text.isEmpty()
                && text.length() <= 8
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) <= MOST;
        if (!digits) {
            throw new UsageException(
                    option + " takes a whole number such as 25, not " + InvalidValueException.visible(text) + ".");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
