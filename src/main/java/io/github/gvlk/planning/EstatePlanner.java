package io.github.gvlk.planning;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.catalog.OfficeHostKey;
import io.github.gvlk.catalog.PlanningFact;
import io.github.gvlk.planning.EstatePlan.HostAnswer;
import io.github.gvlk.planning.EstatePlan.Section;
import io.github.gvlk.planning.EstatePlan.Statement;
import io.github.gvlk.planning.EstatePlan.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the plan of an estate: every number in it is counted here or stands in the data. */
public final class EstatePlanner {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Catalog catalog;
    private final HostMatrix matrix;

    public EstatePlanner(Catalog catalog, HostMatrix matrix) {
        this.catalog = catalog;
        this.matrix = matrix;
    }

    public EstatePlan plan(Estate estate) {
        List<Threshold> thresholds = thresholds(estate);
        List<Section> sections = new ArrayList<>();
        if (estate.isCounted()) {
            sections.add(new Section("thresholds", "Thresholds", thresholdStatements(estate, thresholds)));
            sections.add(new Section("way", "KMS, AD-based activation or MAK", way(estate, thresholds)));
        }
        sections.add(new Section("hosts", "KMS hosts and their keys", hosts(estate, thresholds)));
        if (estate.office() > 0 || estate.editions().stream().anyMatch(each -> each.family() == Family.OFFICE)) {
            sections.add(new Section("office", "Office", office(estate)));
        }
        sections.add(new Section(
                "network",
                "Network",
                List.of(said("dns-record"), said("dns-publishing"), said("dns-choice"), said("port"))));
        sections.add(new Section("times", "Times", List.of(said("renewal"), said("adba-lasts"))));
        if (estate.isCounted()) {
            sections.add(new Section("failures", "What fails first if nothing is done", failures(estate, thresholds)));
        }
        return new EstatePlan(thresholds, List.copyOf(sections), answers(estate));
    }

    /** Clients and servers are one count; Office has its own. */
    private List<Threshold> thresholds(Estate estate) {
        KmsLimits limits = catalog.kmsLimits();
        return Arrays.stream(Family.values())
                .filter(family -> estate.computers(family) > 0)
                .map(family -> new Threshold(
                        family, estate.computers(family), count(estate, family), limits.threshold(family)))
                .toList();
    }

    private int count(Estate estate, Family family) {
        if (family == Family.OFFICE) {
            return Math.min(estate.office(), number("count-office"));
        }
        int most = estate.clients() == 0 ? number("count-most-servers") : number("count-most");
        return Math.min(estate.clients() + estate.servers(), most);
    }

    private List<Statement> thresholdStatements(Estate estate, List<Threshold> thresholds) {
        List<Statement> statements = new ArrayList<>();
        List<String> sources = catalog.kmsLimits().sources();
        for (Threshold each : thresholds) {
            String state = computers(each.family(), each.computers()) + ": a KMS host counts " + each.count()
                    + together(estate, each.family()) + " and needs " + each.threshold() + ": ";
            statements.add(
                    each.isMet()
                            ? new Statement(FindingSeverity.OK, state + "enough.", sources)
                            : new Statement(
                                    FindingSeverity.PROBLEM,
                                    state + each.missing() + " too few, so it activates none of them.",
                                    sources));
        }
        addSpread(estate, thresholds, statements);
        if (estate.clients() > 0 && estate.servers() > 0) {
            statements.add(said("count-shared"));
        }
        statements.add(said("count-what"));
        if (estate.clients() == 0 && estate.servers() > number("count-most-servers")) {
            statements.add(said("count-most-servers"));
        } else if (estate.clients() + estate.servers() > number("count-most")) {
            statements.add(said("count-most"));
        }
        statements.add(said("count-stuck"));
        return statements;
    }

    /** With whom a family is counted. */
    private static String together(Estate estate, Family family) {
        return switch (family) {
            case CLIENT -> estate.servers() > 0 ? " (with the servers)" : "";
            case SERVER -> estate.clients() > 0 ? " (with the clients)" : "";
            case OFFICE -> "";
        };
    }

    /** Each host hears only of the computers that ask it. */
    private void addSpread(Estate estate, List<Threshold> thresholds, List<Statement> statements) {
        int hosts = estate.hosts().orElse(1);
        for (Threshold each : thresholds) {
            int heard = asking(estate, each.family()) / Math.max(1, hosts);
            if (hosts > 1 && each.isMet() && heard < each.threshold()) {
                statements.add(new Statement(
                        FindingSeverity.WARNING,
                        "Spread evenly over " + hosts + " hosts, each counts " + heard + " of " + each.threshold()
                                + " for " + plural(each.family()) + ": name one host until there are more computers.",
                        fact("count-stuck").sources()));
            }
        }
    }

    private static int asking(Estate estate, Family family) {
        return family == Family.OFFICE ? estate.office() : estate.clients() + estate.servers();
    }

    private List<Statement> way(Estate estate, List<Threshold> thresholds) {
        List<Statement> statements = new ArrayList<>();
        List<Threshold> unmet =
                thresholds.stream().filter(each -> !each.isMet()).toList();
        List<Threshold> met = thresholds.stream().filter(Threshold::isMet).toList();
        List<String> sources = fact("kms-for-whom").sources();
        if (unmet.isEmpty()) {
            statements.add(new Statement(FindingSeverity.OK, "KMS can activate all of them.", sources));
            statements.add(said("kms-for-whom"));
        } else {
            String can = met.isEmpty() ? "KMS activates none of them yet" : "KMS can activate " + names(met);
            String cannot = met.isEmpty() ? "" : ", and not yet " + names(unmet);
            statements.add(new Statement(
                    FindingSeverity.WARNING,
                    can + cannot + ": take AD-based activation for members of the domain, and a MAK for the others.",
                    fact("mak-for-whom").sources()));
        }
        statements.add(said("adba-for-whom"));
        statements.add(said("adba-alone"));
        statements.add(said("mak-for-whom"));
        if (estate.clients() + estate.servers() < number("mak-below")) {
            statements.add(said("mak-below"));
        }
        return statements;
    }

    private List<Statement> hosts(Estate estate, List<Threshold> thresholds) {
        List<Statement> statements = new ArrayList<>();
        int asking = estate.clients() + estate.servers();
        int perKey = number("hosts-per-key");
        int hosts = estate.hosts().orElse(0);
        addUnfit(estate, statements);
        if (asking > number("second-host")) {
            boolean enough = hosts > 1 || hosts == 0;
            statements.add(said(enough ? FindingSeverity.INFO : FindingSeverity.WARNING, "second-host"));
        } else if (asking > 0 && thresholds.stream().anyMatch(Threshold::isMet)) {
            statements.add(new Statement(
                    FindingSeverity.INFO,
                    (asking == 1 ? "For 1 computer" : "For " + asking + " computers")
                            + " with Windows one KMS host is enough; a second one is advised above "
                            + number("second-host") + ".",
                    fact("second-host").sources()));
        }
        if (hosts > perKey) {
            statements.add(new Statement(
                    FindingSeverity.WARNING,
                    hosts + " hosts are more than the " + perKey + " that one host key activates. "
                            + fact("more-hosts").text(),
                    fact("more-hosts").sources()));
        }
        statements.add(said("hosts-per-key"));
        statements.add(said("reactivations"));
        if (hosts <= perKey) {
            statements.add(said("more-hosts"));
        }
        statements.add(said("host-on-client"));
        estate.hostSystems()
                .forEach(system -> matrix.keyForAll(system, estate.editions())
                        .ifPresent(key -> statements.add(new Statement(
                                FindingSeverity.INFO,
                                "On " + system.name()
                                        + " one host key does for all editions of Windows that can be activated"
                                        + " there: \"" + key.name() + "\".",
                                key.sources()))));
        return statements;
    }

    /** What the versions of Office need that are named, or all where none is. */
    private List<Statement> office(Estate estate) {
        List<Statement> statements = new ArrayList<>();
        statements.add(said("office-key"));
        statements.add(said("count-office"));
        List<OfficeHostKey> named = estate.editions().stream()
                .flatMap(edition -> matrix.officeKey(edition).stream())
                .distinct()
                .toList();
        for (OfficeHostKey key : named.isEmpty() ? catalog.hostTables().officeKeys() : named) {
            statements.add(new Statement(
                    FindingSeverity.INFO,
                    key.pack() + ": the host needs " + matrix.leastHosts(key) + ".",
                    key.sources()));
        }
        return statements;
    }

    /** What is wrong with the systems that were named, whatever they shall activate. */
    private void addUnfit(Estate estate, List<Statement> statements) {
        for (HostSystem system : estate.hostSystems()) {
            if (system.cannotHost().isPresent()) {
                statements.add(new Statement(
                        FindingSeverity.PROBLEM,
                        system.name() + " is no KMS host. "
                                + system.cannotHost().get(),
                        system.sources()));
            } else if (system.family() == Family.CLIENT && estate.servers() > 0) {
                statements.add(new Statement(
                        FindingSeverity.PROBLEM,
                        "A KMS host on " + system.name() + " activates none of the "
                                + computers(Family.SERVER, estate.servers()) + ".",
                        fact("host-on-client").sources()));
            }
        }
    }

    private List<Statement> failures(Estate estate, List<Threshold> thresholds) {
        List<Statement> statements = new ArrayList<>();
        List<Threshold> unmet =
                thresholds.stream().filter(each -> !each.isMet()).toList();
        int validity = catalog.kmsLimits().validityMinutes() / MINUTES_OF_A_DAY;
        if (!unmet.isEmpty()) {
            statements.add(new Statement(
                    FindingSeverity.WARNING,
                    "First " + names(unmet) + ", " + number("grace") + " days after they were installed: no KMS host"
                            + " activates them below the threshold.",
                    fact("grace").sources()));
        }
        statements.add(new Statement(
                FindingSeverity.INFO,
                unmet.isEmpty()
                        ? "Nothing, as long as a KMS host answers. If none does, each computer when its last renewal is "
                                + validity + " days old."
                        : "Then, if its KMS host answers no more, each computer that was activated, when its last renewal"
                                + " is " + validity + " days old.",
                catalog.kmsLimits().sources()));
        statements.add(said("grace"));
        statements.add(said("notification"));
        if (estate.office() > 0) {
            statements.add(said("office-after"));
        }
        return statements;
    }

    private List<HostAnswer> answers(Estate estate) {
        return estate.hostSystems().stream()
                .flatMap(system -> estate.editions().stream().map(edition -> answer(system, edition)))
                .toList();
    }

    private HostAnswer answer(HostSystem system, Edition edition) {
        return new HostAnswer(system, edition, matrix.verdict(system, Optional.empty(), edition));
    }

    private static String computers(Family family, int number) {
        return switch (family) {
            case CLIENT -> number == 1 ? "1 Windows client" : number + " Windows clients";
            case SERVER -> (number == 1 ? "1 computer" : number + " computers") + " with Windows Server";
            case OFFICE -> (number == 1 ? "1 computer" : number + " computers") + " with Office";
        };
    }

    private static String names(List<Threshold> thresholds) {
        return Enumeration.of(
                thresholds.stream().map(each -> plural(each.family())).toList());
    }

    private static String plural(Family family) {
        return switch (family) {
            case CLIENT -> "Windows clients";
            case SERVER -> "Windows Server";
            case OFFICE -> "Office";
        };
    }

    private Statement said(String id) {
        return said(FindingSeverity.INFO, id);
    }

    private Statement said(FindingSeverity severity, String id) {
        PlanningFact fact = fact(id);
        return new Statement(severity, fact.text(), fact.sources());
    }

    private int number(String id) {
        return fact(id).number().orElseThrow(() -> new IllegalStateException("the fact " + id + " has no number"));
    }

    private PlanningFact fact(String id) {
        return catalog.planningFact(id).orElseThrow(() -> new IllegalStateException("there is no fact " + id));
    }
}
