package io.github.gvlk.cli;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.OfficeHostKey;
import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.cli.json.PlanClientJson;
import io.github.gvlk.cli.json.VerdictJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Finder;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.planning.HostVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk plan client}: which hosts activate an edition. */
final class PlanClient implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Say which hosts activate an edition.")
                .description(
                        "KMS hosts by their systems, with host key and update; for Windows Server the Hyper-V hosts too"
                                + " that activate it as a guest (AVMA).")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk plan client windows 11 pro",
                        "  gvlk plan client server 2022",
                        "  gvlk plan client office ltsc 2024 standard");
        spec.addPositional(KeyCommand.words("The edition or the release, in any wording.", CatalogWords.EDITIONS));
        CommonOptions.addOutputTo(spec, "text (the default) or json");
        CommonOptions.addQuietTo(spec, "Print edition, host and verdict alone, tab-separated: yes, no or unknown.");
        CommonOptions.addSourcesTo(spec);
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        PlanCommand.requireTextOrJson(session, "gvlk plan client");
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        if (words.isEmpty()) {
            throw new UsageException("Name the edition, for example: gvlk plan client windows 11 pro");
        }
        Finder finder = Finder.forOneQuestion(session.catalog());
        HostMatrix matrix = new HostMatrix(session.catalog(), finder);
        PlannedEditions planned = PlannedEditions.of(session, finder, String.join(" ", words));
        if (planned.editions().isEmpty()) {
            return planned.code();
        }
        if (session.format() == OutputFormat.JSON) {
            session.printJson(new PlanClientJson(
                    json(session, matrix.systems(), planned.editions(), matrix, false),
                    json(session, matrix.avmaSystems(), planned.editions(), matrix, true)));
        } else if (session.isQuiet()) {
            planned.editions()
                    .forEach(edition -> matrix.systems()
                            .forEach(system -> session.printLine(String.join(
                                    "\t",
                                    edition.name(),
                                    system.name(),
                                    VerdictJson.word(matrix.verdict(system, Optional.empty(), edition))))));
        } else {
            TextPage page = session.page();
            addEditions(page, matrix, planned.editions());
            addErrata(page, session, matrix, planned.editions());
            if (given.hasMatchedOption(CommonOptions.SOURCES)) {
                addSources(page, session, matrix, planned.editions());
            }
            session.print(page);
        }
        return ExitCode.ANSWERED;
    }

    private static List<VerdictJson> json(
            Session session, List<HostSystem> systems, List<Edition> editions, HostMatrix matrix, boolean asGuest) {
        return editions.stream()
                .filter(edition -> !asGuest || edition.family() == Family.SERVER)
                .flatMap(edition -> systems.stream()
                        .map(system -> VerdictJson.of(
                                session.catalog(),
                                system,
                                edition,
                                asGuest
                                        ? matrix.guestVerdict(system, edition)
                                        : matrix.verdict(system, Optional.empty(), edition))))
                .toList();
    }

    /** Every edition with its hosts; those that have the same together. */
    static void addEditions(TextPage page, HostMatrix matrix, List<Edition> editions) {
        Map<Object, List<Edition>> alike = new LinkedHashMap<>();
        for (Edition edition : editions) {
            List<Object> likeness = new ArrayList<>();
            likeness.add(edition.product());
            matrix.systems()
                    .forEach(system ->
                            likeness.add(HostText.likeness(matrix.verdict(system, Optional.empty(), edition))));
            alike.computeIfAbsent(likeness, key -> new ArrayList<>()).add(edition);
        }
        for (List<Edition> same : alike.values()) {
            if (!page.isEmpty()) {
                page.blank();
            }
            same.forEach(edition -> page.heading(edition.label()));
            Edition first = same.get(0);
            matrix.system(first).flatMap(HostSystem::cannotHost).ifPresent(text -> page.paragraph(2, text));
            addKeys(page, matrix, first);
            addHosts(
                    page,
                    "KMS hosts that activate " + (same.size() > 1 ? "them" : "it"),
                    matrix.systems(),
                    system -> matrix.verdict(system, Optional.empty(), first));
            if (first.family() == Family.SERVER) {
                addHosts(
                        page,
                        "Hyper-V hosts that activate " + (same.size() > 1 ? "them" : "it") + " as a guest (AVMA)",
                        matrix.avmaSystems(),
                        system -> matrix.guestVerdict(system, first));
            }
        }
    }

    private static void addKeys(TextPage page, HostMatrix matrix, Edition edition) {
        if (edition.kind() == KeyKind.AVMA) {
            return;
        }
        Optional<OfficeHostKey> office = matrix.officeKey(edition);
        if (office.isPresent()) {
            page.hanging(2, 2, "needs on the host the " + office.get().pack() + " and a host key of that version");
            page.hanging(2, 2, "host: " + matrix.leastHosts(office.get()));
            page.hanging(
                    2,
                    2,
                    "activation ID of the host key: "
                            + office.get().activationId().text().toUpperCase(Locale.ROOT));
            return;
        }
        List<HostKeyGroup> keys = matrix.groupsFor(edition);
        if (keys.isEmpty()) {
            page.paragraph(2, "No host key of the published tables lists it; that is no proof that none activates it.");
            return;
        }
        page.paragraph(2, "Host keys (CSVLK) that list it:");
        for (HostKeyGroup key : keys) {
            page.hanging(
                    4,
                    2,
                    key.name() + ": on "
                            + String.join(
                                    "; ",
                                    matrix.systemsOf(key).stream()
                                            .map(HostSystem::name)
                                            .toList()));
        }
    }

    private static void addHosts(
            TextPage page, String title, List<HostSystem> systems, Function<HostSystem, HostVerdict> verdicts) {
        page.paragraph(2, title + ":");
        List<HostSystem> can = new ArrayList<>();
        List<String> cannot = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (HostSystem system : systems) {
            HostVerdict verdict = verdicts.apply(system);
            if (verdict instanceof HostVerdict.Can) {
                can.add(system);
            } else {
                (verdict instanceof HostVerdict.Cannot ? cannot : unknown).add(system.name());
            }
        }
        for (HostSystem system : can) {
            HostVerdict.Can verdict = (HostVerdict.Can) verdicts.apply(system);
            String key = verdict.basis() instanceof HostKeyGroup group ? ": " + group.name() : "";
            HostText.add(page, 4, verdict, system.name() + key);
            verdict.update().ifPresent(update -> page.paragraph(4 + HostText.WORDS, update));
        }
        if (!cannot.isEmpty()) {
            page.pair(4, HostText.WORDS, TextPage.Tone.BAD, "no", String.join("; ", cannot));
        }
        if (!unknown.isEmpty()) {
            page.pair(4, HostText.WORDS, TextPage.Tone.CARE, "unknown", String.join("; ", unknown));
        }
    }

    private static void addErrata(TextPage page, Session session, HostMatrix matrix, List<Edition> editions) {
        TreeSet<String> ids = new TreeSet<>();
        editions.forEach(edition -> matrix.officeKey(edition).ifPresent(key -> ids.addAll(key.errata())));
        for (Erratum erratum : session.catalog().errata()) {
            if (ids.contains(erratum.id())) {
                page.hanging(
                        2,
                        2,
                        "erratum " + erratum.id() + ": another page prints " + String.join(", ", erratum.printed())
                                + ". " + erratum.why());
            }
        }
    }

    private static void addSources(TextPage page, Session session, HostMatrix matrix, List<Edition> editions) {
        TreeSet<String> sources = new TreeSet<>();
        for (Edition edition : editions) {
            matrix.systems()
                    .forEach(system -> sources.addAll(
                            matrix.verdict(system, Optional.empty(), edition).sources()));
            if (edition.family() == Family.SERVER) {
                matrix.avmaSystems()
                        .forEach(system -> sources.addAll(
                                matrix.guestVerdict(system, edition).sources()));
            }
        }
        page.blank();
        page.heading("Sources");
        SourceText.add(page, session.catalog().sources(List.copyOf(sources)));
    }
}
