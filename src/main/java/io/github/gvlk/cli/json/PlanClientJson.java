package io.github.gvlk.cli.json;

import java.util.List;

/** The answer of {@code gvlk plan client}: every host of the tables with every edition that was named. */
public record PlanClientJson(List<VerdictJson> hosts, List<VerdictJson> avmaHosts) {}
