package io.github.gvlk.cli;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.cli.json.PlanHostJson;
import io.github.gvlk.cli.json.VerdictJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Finder;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.planning.HostVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk plan host}: what a KMS host on a system activates, and which guests a Hyper-V host on it. */
final class PlanHost implements Subcommand {
    private static final String ACTIVATES = "--activates";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Say what a KMS host on a system activates.")
                .description(
                        "With which host key and update, what it cannot, and what the published tables do not say; and"
                                + " which guests a Hyper-V host on it activates (AVMA).")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk plan host server 2016",
                        "  gvlk plan host server 2016 --activates \"server 2022\"");
        spec.addPositional(KeyCommand.words("The system of the host, in any wording.", CatalogWords.HOST_SYSTEMS));
        spec.addOption(CommonOptions.text(
                ACTIVATES, "EDITION", "Say whether it activates that edition, and why.", CatalogWords.EDITIONS));
        CommonOptions.addOutputTo(spec, "text (the default) or json");
        CommonOptions.addQuietTo(spec, "Print editions and verdicts alone, tab-separated: yes, no or unknown.");
        CommonOptions.addSourcesTo(spec);
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        PlanCommand.requireTextOrJson(session, "gvlk plan host");
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        if (words.isEmpty()) {
            throw new UsageException("Name the system of the host, for example: gvlk plan host server 2019");
        }
        Finder finder = Finder.of(session.catalog());
        HostMatrix matrix = new HostMatrix(session.catalog(), finder);
        Optional<HostSystem> found = PlanCommand.system(session, matrix, finder, String.join(" ", words));
        if (found.isEmpty()) {
            return ExitCode.NOT_FOUND;
        }
        HostSystem system = found.get();
        boolean isOneQuestion = given.hasMatchedOption(ACTIVATES);
        List<Edition> editions;
        if (isOneQuestion) {
            PlannedEditions planned = PlannedEditions.of(session, finder, given.matchedOptionValue(ACTIVATES, ""));
            if (planned.editions().isEmpty()) {
                return planned.code();
            }
            editions = planned.editions();
        } else {
            editions = session.catalog().editions().stream()
                    .filter(edition -> edition.kind() == KeyKind.GVLK)
                    .toList();
        }
        Verdicts clients = new Verdicts(editions, edition -> matrix.verdict(system, Optional.empty(), edition));
        Verdicts guests = new Verdicts(
                guests(matrix, system, editions, isOneQuestion), edition -> matrix.guestVerdict(system, edition));
        if (session.format() == OutputFormat.JSON) {
            session.printJson(new PlanHostJson(
                    system.name(),
                    system.cannotHost().orElse(null),
                    matrix.groupsOn(system).stream()
                            .map(PlanHostJson.HostKeyJson::of)
                            .toList(),
                    clients.json(session, system),
                    guests.json(session, system)));
        } else if (session.isQuiet()) {
            clients.print(session);
        } else {
            TextPage page = session.page();
            if (isOneQuestion) {
                addOne(page, clients, guests);
            } else {
                addAll(page, matrix, system, clients, guests);
            }
            if (given.hasMatchedOption(CommonOptions.SOURCES)) {
                addSources(page, session, clients, guests);
            }
            session.print(page);
        }
        return ExitCode.ANSWERED;
    }

    /** Of a system without a row in the table of AVMA nothing is said, unless a server was asked about. */
    private static List<Edition> guests(
            HostMatrix matrix, HostSystem system, List<Edition> editions, boolean isOneQuestion) {
        boolean known = matrix.avmaSystems().contains(system);
        return editions.stream()
                .filter(edition -> edition.family() == Family.SERVER
                        && (known || (isOneQuestion && system.family() == Family.SERVER)))
                .toList();
    }

    /** Editions with a verdict on each. */
    private record Verdicts(List<Edition> editions, Function<Edition, HostVerdict> verdict) {
        HostVerdict of(Edition edition) {
            return verdict.apply(edition);
        }

        List<VerdictJson> json(Session session, HostSystem system) {
            return editions.stream()
                    .map(edition -> VerdictJson.of(session.catalog(), system, edition, of(edition)))
                    .toList();
        }

        void print(Session session) {
            editions.forEach(edition -> session.printLine(edition.name() + "\t" + VerdictJson.word(of(edition))));
        }

        Map<Object, List<Edition>> alike() {
            Map<Object, List<Edition>> alike = new LinkedHashMap<>();
            editions.forEach(edition -> alike.computeIfAbsent(
                            List.of(HostText.likeness(of(edition)), edition.product()), key -> new ArrayList<>())
                    .add(edition));
            return alike;
        }

        List<Edition> with(Class<? extends HostVerdict> kind) {
            return editions.stream()
                    .filter(edition -> kind.isInstance(of(edition)))
                    .toList();
        }
    }

    private static void addOne(TextPage page, Verdicts clients, Verdicts guests) {
        page.heading("As a KMS host");
        clients.alike().values().forEach(alike -> HostText.addReason(page, 2, clients.of(alike.get(0)), alike));
        if (!guests.editions().isEmpty()) {
            page.blank();
            page.heading("As a Hyper-V host (AVMA)");
            guests.alike().values().forEach(alike -> HostText.addReason(page, 2, guests.of(alike.get(0)), alike));
        }
    }

    private static void addAll(TextPage page, HostMatrix matrix, HostSystem system, Verdicts clients, Verdicts guests) {
        addKeys(page, matrix, system);
        if (system.cannotHost().isEmpty()) {
            addActivated(page, matrix, system, clients);
            ReleaseList all = new ReleaseList(clients.editions());
            addReleases(page, "Cannot activate", all, clients.with(HostVerdict.Cannot.class));
            addReleases(
                    page, "The tables do not say whether it activates", all, clients.with(HostVerdict.NotListed.class));
        }
        if (!guests.editions().isEmpty()) {
            ReleaseList all = new ReleaseList(guests.editions());
            addReleases(page, "As a Hyper-V host activates the guests (AVMA)", all, guests.with(HostVerdict.Can.class));
            addReleases(
                    page, "As a Hyper-V host cannot activate the guests", all, guests.with(HostVerdict.Cannot.class));
            addReleases(
                    page,
                    "The table of AVMA does not say whether it activates the guests",
                    all,
                    guests.with(HostVerdict.NotListed.class));
        }
        if (system.cannotHost().isEmpty()) {
            page.blank();
            page.paragraph(0, "Why, for one of them: gvlk plan host ... --activates EDITION");
        }
    }

    /** The kinds of host keys that can be installed on a system. */
    static void addKeys(TextPage page, HostMatrix matrix, HostSystem system) {
        page.heading(system.name() + " as a KMS host");
        if (system.cannotHost().isPresent()) {
            page.paragraph(2, system.cannotHost().get());
            return;
        }
        List<HostKeyGroup> keys = matrix.groupsOn(system);
        if (keys.isEmpty()) {
            page.paragraph(2, "The published tables name no host key of Windows for it.");
            return;
        }
        page.paragraph(2, "Host keys (CSVLK) that can be installed on it:");
        for (HostKeyGroup key : keys) {
            page.paragraph(4, key.name());
            key.remark().ifPresent(remark -> page.paragraph(6, remark));
        }
    }

    private static void addActivated(TextPage page, HostMatrix matrix, HostSystem system, Verdicts clients) {
        ReleaseList all = new ReleaseList(clients.editions());
        List<HostKeyGroup> newer = new ArrayList<>();
        for (HostKeyGroup key : matrix.groupsOn(system)) {
            List<Edition> editions = clients.editions().stream()
                    .filter(edition -> clients.of(edition) instanceof HostVerdict.Can can
                            && can.basis().equals(key))
                    .toList();
            List<Edition> byNewerToo = editions.stream()
                    .filter(edition -> newer.stream().allMatch(each -> each.lists(edition)))
                    .toList();
            List<Edition> byItAlone = editions.stream()
                    .filter(edition -> !byNewerToo.contains(edition))
                    .toList();
            addWithUpdates(
                    page,
                    "Activates with " + key.name() + (newer.isEmpty() ? "" : " or newer"),
                    all,
                    byNewerToo,
                    clients);
            addWithUpdates(page, "Activates with " + key.name(), all, byItAlone, clients);
            newer.add(key);
        }
        List<Edition> office = clients.with(HostVerdict.Can.class).stream()
                .filter(edition -> edition.family() == Family.OFFICE)
                .toList();
        if (!office.isEmpty()) {
            addReleases(page, "Activates with the licence pack and host key of its version", all, office);
        }
    }

    /** Those that need the same update of the host together. */
    private static void addWithUpdates(
            TextPage page, String heading, ReleaseList all, List<Edition> editions, Verdicts clients) {
        if (editions.isEmpty()) {
            return;
        }
        Map<String, List<Edition>> byUpdate = new LinkedHashMap<>();
        for (Edition edition : editions) {
            String update = clients.of(edition) instanceof HostVerdict.Can can
                    ? can.update().orElse("")
                    : "";
            byUpdate.computeIfAbsent(update, key -> new ArrayList<>()).add(edition);
        }
        page.blank();
        page.heading(heading);
        byUpdate.forEach((update, alike) -> {
            all.add(page, 2, alike);
            if (!update.isEmpty()) {
                page.paragraph(4, update);
            }
        });
    }

    private static void addReleases(TextPage page, String heading, ReleaseList all, List<Edition> editions) {
        if (!editions.isEmpty()) {
            page.blank();
            page.heading(heading);
            all.add(page, 2, editions);
        }
    }

    private static void addSources(TextPage page, Session session, Verdicts clients, Verdicts guests) {
        TreeSet<String> sources = new TreeSet<>();
        clients.editions().forEach(edition -> sources.addAll(clients.of(edition).sources()));
        guests.editions().forEach(edition -> sources.addAll(guests.of(edition).sources()));
        page.blank();
        page.heading("Sources");
        SourceText.add(page, session.catalog().sources(List.copyOf(sources)));
    }
}
