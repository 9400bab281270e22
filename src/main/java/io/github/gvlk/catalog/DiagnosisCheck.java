package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks through what a diagnosis rests on for references that lead nowhere, and for codes that say two things. */
final class DiagnosisCheck {
    /** A placeholder of several words. One of a single word cannot be told from a name such as TCP. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?<![A-Za-z0-9_])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![A-Za-z0-9_])");

    private final Catalog catalog;
    private final Set<ErrorCode> knownCodes;
    private final List<String> problems = new ArrayList<>();

    private DiagnosisCheck(Catalog catalog, Set<ErrorCode> knownCodes) {
        this.catalog = catalog;
        this.knownCodes = knownCodes;
    }

    /** Every problem as a sentence; {@code knownCodes} are those of the error tables. */
    static List<String> problems(Catalog catalog, Set<ErrorCode> knownCodes) {
        DiagnosisCheck check = new DiagnosisCheck(catalog, knownCodes);
        check.codes();
        check.steps();
        check.placeholders();
        return check.problems;
    }

    private void codes() {
        Map<ErrorCode, Symptom> owners = new HashMap<>();
        for (Symptom symptom : catalog.symptoms()) {
            for (ErrorCode code : symptom.codes()) {
                Symptom other = owners.putIfAbsent(code, symptom);
                if (other != null) {
                    add(symptom, "has the code " + code.hex() + " of symptom " + other.id() + ".");
                }
                if (!knownCodes.contains(code)) {
                    add(symptom, "has the code " + code.hex() + ", which is in no table.");
                }
            }
        }
    }

    private void steps() {
        for (Symptom symptom : catalog.symptoms()) {
            symptom.steps().stream()
                    .filter(id -> catalog.checkStep(id).isEmpty())
                    .forEach(id -> add(symptom, "no step has the id " + id + "."));
        }
    }

    private void placeholders() {
        Set<String> explained =
                catalog.placeholders().stream().map(Placeholder::name).collect(Collectors.toCollection(HashSet::new));
        for (CheckStep step : catalog.checkSteps()) {
            for (String command : step.commands()) {
                Matcher matcher = PLACEHOLDER.matcher(command);
                while (matcher.find()) {
                    if (!explained.contains(matcher.group())) {
                        problems.add("step " + step.id() + ": nothing explains " + matcher.group() + ".");
                    }
                }
            }
        }
    }

    private void add(Symptom symptom, String problem) {
        problems.add("symptom " + symptom.id() + ": " + problem);
    }
}
