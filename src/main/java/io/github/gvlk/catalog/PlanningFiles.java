package io.github.gvlk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code data/planning}. */
final class PlanningFiles {
    private PlanningFiles() {}

    static KmsLimits limits(JsonInput in) {
        @Nullable KmsLimits limits = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (!field.equals("limits")) {
                throw in.unknownField(field);
            }
            limits = numbers(in);
        }
        return in.required(limits, "limits");
    }

    private static KmsLimits numbers(JsonInput in) {
        @Nullable List<Threshold> thresholds = null;
        @Nullable Integer validity = null;
        @Nullable Integer renewal = null;
        @Nullable Integer retry = null;
        @Nullable Integer clockTolerance = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "thresholds" -> thresholds = in.list(PlanningFiles::threshold);
                case "validityMinutes" -> validity = in.number(PlanningFiles::positive);
                case "renewalMinutes" -> renewal = in.number(PlanningFiles::positive);
                case "retryMinutes" -> retry = in.number(PlanningFiles::positive);
                case "clockToleranceMinutes" -> clockTolerance = in.number(PlanningFiles::positive);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        List<Threshold> each = in.required(thresholds, "thresholds");
        TreeSet<String> allSources = new TreeSet<>(in.required(sources, "sources"));
        each.forEach(threshold -> allSources.addAll(threshold.sources()));
        return new KmsLimits(
                byFamily(in, each),
                in.required(validity, "validityMinutes"),
                in.required(renewal, "renewalMinutes"),
                in.required(retry, "retryMinutes"),
                in.required(clockTolerance, "clockToleranceMinutes"),
                List.copyOf(allSources));
    }

    private static Threshold threshold(JsonInput in) {
        @Nullable Family family = null;
        @Nullable Integer count = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "family" -> family = in.value(Family::ofWord);
                case "count" -> count = in.number(PlanningFiles::positive);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new Threshold(
                in.required(family, "family"), in.required(count, "count"), in.required(sources, "sources"));
    }

    /** Every family must have its threshold, and one only. */
    private static Map<Family, Integer> byFamily(JsonInput in, List<Threshold> thresholds) {
        List<Map.Entry<Family, Integer>> entries = new ArrayList<>();
        thresholds.forEach(each -> entries.add(Map.entry(each.family(), each.count())));
        Map<Family, Integer> counts = KeyFiles.map(in, entries);
        for (Family family : Family.values()) {
            if (!counts.containsKey(family)) {
                throw in.problem("there is no threshold of the family " + family.word());
            }
        }
        return counts;
    }

    private static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a number above 0 is expected");
        }
        return number;
    }

    private record Threshold(Family family, int count, List<String> sources) {}
}
