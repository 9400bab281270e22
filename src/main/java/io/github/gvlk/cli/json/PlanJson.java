package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.planning.EstatePlan;
import java.util.List;

/** The answer of {@code gvlk plan}: counts against thresholds, what else to know, and hosts with editions. */
public record PlanJson(List<ThresholdJson> thresholds, List<SectionJson> sections, List<VerdictJson> verdicts) {

    /** {@code count} is what one host counts that all computers ask; {@code missing} how many more must ask. */
    public record ThresholdJson(String family, int computers, int count, int threshold, boolean met, int missing) {}

    /** Statements on one matter. */
    public record SectionJson(String id, String title, List<StatementJson> statements) {}

    /** {@code severity} is {@code ok}, {@code info}, {@code warning} or {@code problem}. */
    public record StatementJson(String severity, String text, List<SourceJson> sources) {}

    public static PlanJson of(Catalog catalog, EstatePlan plan) {
        return new PlanJson(
                plan.thresholds().stream()
                        .map(each -> new ThresholdJson(
                                each.family().word(),
                                each.computers(),
                                each.count(),
                                each.threshold(),
                                each.isMet(),
                                each.missing()))
                        .toList(),
                plan.sections().stream()
                        .map(section -> new SectionJson(
                                section.id(),
                                section.title(),
                                section.statements().stream()
                                        .map(each -> new StatementJson(
                                                each.severity().word(),
                                                each.text(),
                                                SourceJson.of(catalog, each.sources())))
                                        .toList()))
                        .toList(),
                plan.answers().stream()
                        .map(each -> VerdictJson.of(catalog, each.system(), each.edition(), each.verdict()))
                        .toList());
    }
}
