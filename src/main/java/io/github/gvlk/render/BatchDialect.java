package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.EditionId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A complete batch file: it looks for administrator rights, runs the slmgr lines of the plan, and checks after each its
 * exit code and its effect, because slmgr.vbs ends with 0 after some failures.
 */
final class BatchDialect implements Dialect {
    /** Stands for the lines that name the computers; no script holds such a character. */
    private static final String COMPUTERS = "\u0001";

    private static final String STOP = "if not \"%GVLK_CODE%\"==\"0\" goto finished\n";

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.OTHER_COMPUTERS, Ability.ACTIVATION_ID);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        Optional<String> mismatch = plan.conversion().flatMap(step -> mismatch(step, plan, manner));
        if (mismatch.isPresent()) {
            return new Rendering.Refused(mismatch.get());
        }
        SlmgrLines plain = new SlmgrLines(SlmgrLines.IN_CONSOLE, plan.product());
        return StepWriter.write(
                plan.repeatableSteps(),
                plain,
                StepWriter.Elevation.ALWAYS,
                (lines, leftOut) ->
                        new Rendering.Written(name(), lines, text(plan, manner), TextForm.BATCH, notes(plan, manner)));
    }

    private static Optional<String> mismatch(Step.ConvertEdition step, ActivationPlan plan, Manner manner) {
        if (!manner.machines().isEmpty()) {
            return Optional.of("An edition is changed on the computer itself: leave --remote or --convert out.");
        }
        boolean unknown = step instanceof Step.ConvertByChangepk change
                && change.edition().isEmpty();
        return unknown
                ? Optional.of("No EditionID is published for " + plan.title()
                        + ", by which the script could tell that the change was made: use --as changepk.")
                : Optional.empty();
    }

    private static String text(ActivationPlan plan, Manner manner) {
        return frame(
                ScriptTitle.of(plan.title(), plan.id()).text(),
                plan.condition(),
                computers(manner),
                body(plan, manner));
    }

    private static String frame(String title, String condition, String computers, String steps) {
        return Frame.of("batch.cmd")
                .with(Map.of("condition", condition, "title", title, "computers", computers, "steps", steps));
    }

    private static String body(ActivationPlan plan, Manner manner) {
        BatchChecks checks = new BatchChecks(plan);
        SlmgrLines calls = new SlmgrLines("call :slmgr", plan.product());
        return checks.beforehand()
                + plan.repeatableSteps().stream()
                        .map(step -> comment(step, manner) + block(step, calls, checks))
                        .collect(Collectors.joining());
    }

    /** What stands in a file for several plans before the lines that name the computers, and what behind them. */
    record Parts(String before, String behind) {}

    /** Each computer comes with the number of its group, which leads to the steps of that group. */
    Parts parts(List<MachineGroup> groups, Manner manner) {
        StringBuilder steps = new StringBuilder("goto group%~2\n");
        for (int i = 0; i < groups.size(); i++) {
            ActivationPlan plan = groups.get(i).plan();
            steps.append(":group").append(i + 1).append('\n').append(body(plan, manner));
            steps.append("goto planned\n");
        }
        String condition = String.join(" ", GroupScripts.conditions(groups));
        String text = frame(
                GroupScripts.size(groups),
                condition,
                COMPUTERS,
                steps.append(":planned").toString());
        int computers = text.indexOf(COMPUTERS);
        return new Parts(text.substring(0, computers), text.substring(computers + COMPUTERS.length() + 1));
    }

    private static String computers(Manner manner) {
        if (manner.machines().isEmpty()) {
            return "call :elevated\nif errorlevel 1 exit /b 2\ncall :computer";
        }
        return manner.machines().stream()
                .map(machine -> "call :computer " + machine)
                .collect(Collectors.joining("\n"));
    }

    private static String comment(Step step, Manner manner) {
        return manner.comments() ? "rem " + step.explanation() + "\n" : "";
    }

    private static String block(Step step, SlmgrLines calls, BatchChecks checks) {
        if (step instanceof Step.ConvertEdition conversion) {
            return conversion(conversion);
        }
        StringBuilder block = new StringBuilder("set \"GVLK_STEP=" + step.purpose() + "\"\n");
        for (StepText.Line call : ((StepText.Commands) step.accept(calls)).lines()) {
            block.append(call.command()).append('\n').append(STOP);
        }
        return block.append(checks.after(step)).toString();
    }

    private static String conversion(Step.ConvertEdition step) {
        if (step instanceof Step.ConvertByDism dism) {
            String change = SlmgrLines.setEdition("\"%GVLK_TOOL%\"", dism) + " /Quiet /NoRestart";
            return conversion("Dism.exe", dism.edition(), change);
        }
        Step.ConvertByChangepk changepk = (Step.ConvertByChangepk) step;
        return conversion(
                "changepk.exe",
                changepk.edition().orElseThrow(),
                "start /wait \"\" \"%GVLK_TOOL%\" /ProductKey " + changepk.key());
    }

    private static String conversion(String tool, EditionId edition, String change) {
        return Frame.of("batch-conversion.cmd").with(Map.of("tool", tool, "edition", edition.text(), "change", change));
    }

    private static List<Note> notes(ActivationPlan plan, Manner manner) {
        if (!manner.machines().isEmpty()) {
            return List.of(Note.of("Run it as an administrator of the computers that it names; their firewalls must let"
                    + " Windows Management Instrumentation (WMI) in. It asks for no password and holds none."));
        }
        return plan.conversion().isPresent()
                ? List.of(Note.of("It ends with exit code 7 where the computer must be restarted; run it again then."))
                : List.of();
    }
}
