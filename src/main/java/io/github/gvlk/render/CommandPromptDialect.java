package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines for the Command Prompt: slmgr.vbs, each call with exactly one option, and the tools that change an edition.
 */
final class CommandPromptDialect implements Dialect {
    private static final String RUN_AGAIN =
            "After the change of edition the computer restarts; the lines behind it are for the time after that.";

    /** What a dialect that is named for a tool of conversion wants of the plan. */
    private enum Conversion {
        ANY,
        DISM,
        CHANGEPK
    }

    private final String name;
    private final Conversion conversion;

    private CommandPromptDialect(String name, Conversion conversion) {
        this.name = name;
        this.conversion = conversion;
    }

    /** Whatever the plan holds. */
    static CommandPromptDialect lines() {
        return new CommandPromptDialect("cmd", Conversion.ANY);
    }

    /** A conversion of Windows Server by DISM, and what follows it. */
    static CommandPromptDialect dism() {
        return new CommandPromptDialect("dism", Conversion.DISM);
    }

    /** A change of the edition of Windows client by changepk.exe, and what follows it. */
    static CommandPromptDialect changepk() {
        return new CommandPromptDialect("changepk", Conversion.CHANGEPK);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(
                Ability.ACTIVATION_ID, conversion == Conversion.ANY ? Ability.OTHER_COMPUTERS : Ability.CONVERSION);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        Optional<String> mismatch = mismatch(plan, manner);
        if (mismatch.isPresent()) {
            return new Rendering.Refused(mismatch.get());
        }
        String call = manner.console() ? SlmgrLines.IN_CONSOLE : SlmgrLines.IN_DIALOG_BOX;
        List<SlmgrLines> calls = manner.machines().isEmpty()
                ? List.of(new SlmgrLines(call, plan.product()))
                : manner.machines().stream()
                        .map(machine -> new SlmgrLines(call + " " + machine, plan.product()))
                        .toList();
        return StepWriter.write(
                plan.steps(),
                calls,
                StepWriter.Elevation.AS_SLMGR,
                (lines, leftOut) -> new Rendering.Written(
                        name,
                        lines,
                        StepWriter.lines(lines, manner.comments(), "rem"),
                        TextForm.LINES,
                        notes(plan, manner)));
    }

    private Optional<String> mismatch(ActivationPlan plan, Manner manner) {
        Optional<Step.ConvertEdition> step = plan.conversion();
        if (step.isPresent() && !manner.machines().isEmpty()) {
            return Optional.of("An edition is changed on the computer itself: leave --remote or --convert out.");
        }
        boolean dism = step.isPresent() && step.get() instanceof Step.ConvertByDism;
        boolean changepk = step.isPresent() && step.get() instanceof Step.ConvertByChangepk;
        if (conversion == Conversion.DISM && !dism) {
            return Optional.of("DISM /Set-Edition is for Windows Server; for Windows client use --as changepk.");
        }
        if (conversion == Conversion.CHANGEPK && !changepk) {
            return Optional.of("changepk.exe is for Windows client; for Windows Server use --as dism.");
        }
        return Optional.empty();
    }

    private static List<Note> notes(ActivationPlan plan, Manner manner) {
        List<Note> notes = new ArrayList<>();
        if (plan.conversion().isPresent()) {
            notes.add(Note.of(RUN_AGAIN));
        }
        if (manner.machines().isEmpty()) {
            notes.add(Note.of("Run the lines in an elevated Command Prompt (Run as administrator)."));
        } else {
            notes.add(
                    Note.of(
                            "Run the lines as an administrator of the computers that they name; their firewalls must let"
                                    + " Windows Management Instrumentation (WMI) in. No password stands in a line on purpose."));
        }
        return notes;
    }
}
