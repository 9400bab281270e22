package io.github.gvlk.cli;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.cli.json.PlanJson;
import io.github.gvlk.cli.json.VerdictJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.planning.Estate;
import io.github.gvlk.planning.EstatePlan;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.planning.HostVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes the answer of {@code gvlk plan}. */
final class PlanOutput {
    private static final int SEVERITIES = 9;

    private final Session session;
    private final HostMatrix matrix;
    private final boolean showsSources;

    PlanOutput(Session session, HostMatrix matrix, boolean showsSources) {
        this.session = session;
        this.matrix = matrix;
        this.showsSources = showsSources;
    }

    void print(Estate estate, EstatePlan plan) {
        if (session.format() == OutputFormat.JSON) {
            session.printJson(PlanJson.of(session.catalog(), plan));
        } else if (session.isQuiet()) {
            printBare(plan);
        } else {
            session.print(page(estate, plan));
        }
    }

    private void printBare(EstatePlan plan) {
        for (EstatePlan.Threshold each : plan.thresholds()) {
            session.printLine(String.join(
                    "\t",
                    each.family().word(),
                    Integer.toString(each.count()),
                    Integer.toString(each.threshold()),
                    each.isMet() ? "met" : "not met"));
        }
        for (EstatePlan.HostAnswer each : plan.answers()) {
            session.printLine(
                    String.join("\t", each.system().name(), each.edition().name(), VerdictJson.word(each.verdict())));
        }
    }

    private TextPage page(Estate estate, EstatePlan plan) {
        TextPage page = session.page();
        for (EstatePlan.Section section : plan.sections()) {
            if (section.id().equals("network")) {
                addVerdicts(page, estate, plan);
            }
            separate(page);
            page.heading(section.title());
            for (EstatePlan.Statement statement : section.statements()) {
                if (statement.severity() == FindingSeverity.INFO) {
                    page.pair(2, SEVERITIES, "", statement.text());
                } else {
                    ReportText.addSeverity(page, 2, statement.severity(), statement.text());
                }
            }
        }
        if (showsSources) {
            separate(page);
            page.heading("Sources");
            TreeSet<String> sources = new TreeSet<>();
            plan.sections().forEach(section -> section.statements().forEach(each -> sources.addAll(each.sources())));
            plan.answers().forEach(each -> sources.addAll(each.verdict().sources()));
            SourceText.add(page, session.catalog().sources(List.copyOf(sources)));
        }
        return page;
    }

    /** Hosts with editions; of the one kind alone, what is to be known of it. */
    private void addVerdicts(TextPage page, Estate estate, EstatePlan plan) {
        if (!plan.answers().isEmpty()) {
            for (HostSystem system : estate.hostSystems()) {
                separate(page);
                page.heading("A KMS host on " + system.name());
                addVerdicts(page, plan, system);
            }
            return;
        }
        for (HostSystem system : estate.hostSystems()) {
            separate(page);
            PlanHost.addKeys(page, matrix, system);
        }
        if (estate.hostSystems().isEmpty() && !estate.editions().isEmpty()) {
            PlanClient.addEditions(page, matrix, estate.editions());
        }
    }

    private static void addVerdicts(TextPage page, EstatePlan plan, HostSystem system) {
        Map<Object, List<EstatePlan.HostAnswer>> alike = new LinkedHashMap<>();
        for (EstatePlan.HostAnswer answer : plan.answers()) {
            if (answer.system().equals(system)) {
                Object likeness = List.of(
                        HostText.likeness(answer.verdict()), answer.edition().product());
                alike.computeIfAbsent(likeness, key -> new ArrayList<>()).add(answer);
            }
        }
        for (List<EstatePlan.HostAnswer> answers : alike.values()) {
            HostVerdict verdict = answers.get(0).verdict();
            List<Edition> editions =
                    answers.stream().map(EstatePlan.HostAnswer::edition).toList();
            HostText.addReason(page, 2, verdict, editions);
        }
    }

    private static void separate(TextPage page) {
        if (!page.isEmpty()) {
            page.blank();
        }
    }
}
