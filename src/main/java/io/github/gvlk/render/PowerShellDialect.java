package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A PowerShell script without slmgr.vbs: by the licensing classes, or by the OSLicense module that follows it; for this
 * computer, or for others by remoting. It stops at the first step that failed or had no effect, and answers with an
 * object for each computer.
 */
final class PowerShellDialect implements Dialect {
    /** By what the script works. */
    private enum Means {
        LICENSING_CLASSES,
        OSLICENSE
    }

    private final String name;
    private final Means means;
    private final boolean remote;

    private PowerShellDialect(String name, Means means, boolean remote) {
        this.name = name;
        this.means = means;
        this.remote = remote;
    }

    static PowerShellDialect classes() {
        return new PowerShellDialect("powershell", Means.LICENSING_CLASSES, false);
    }

    static PowerShellDialect osLicense() {
        return new PowerShellDialect("oslicense", Means.OSLICENSE, false);
    }

    static PowerShellDialect classesByRemoting() {
        return new PowerShellDialect("powershell-remoting", Means.LICENSING_CLASSES, true);
    }

    static PowerShellDialect osLicenseByRemoting() {
        return new PowerShellDialect("oslicense-remoting", Means.OSLICENSE, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Ability> abilities() {
        return remote
                ? EnumSet.of(Ability.ACTIVATION_ID, Ability.OTHER_COMPUTERS, Ability.OTHER_COMPUTERS_ONLY)
                : EnumSet.of(Ability.ACTIVATION_ID);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        return write(plan, manner, run(manner));
    }

    /** The script block of the plan alone, in the variable {@code $plan}. */
    String plan(ActivationPlan plan, Manner manner) {
        return ((Rendering.Written) write(plan, manner, "")).text();
    }

    private Rendering write(ActivationPlan plan, Manner manner, String run) {
        Step.Visitor<StepText> blocks =
                means == Means.OSLICENSE ? new OsLicenseBlocks(plan) : new LicensingClassBlocks(plan);
        return StepWriter.write(plan.repeatableSteps(), blocks, StepWriter.Elevation.ALWAYS, (steps, leftOut) -> {
            String text = Frame.of(means == Means.OSLICENSE ? "oslicense.ps1" : "spp.ps1")
                    .with(Map.of(
                            "title", ScriptTitle.of(plan.title(), plan.id()).text(),
                            "condition", plan.condition(),
                            "beforehand", LicensingClassBlocks.beforehand(plan),
                            "filter", PowerShellText.literal(LicensingClassBlocks.filter(plan)),
                            "steps", steps(steps, manner),
                            "run", run));
            return new Rendering.Written(name, steps, text, TextForm.POWERSHELL, notes(plan));
        });
    }

    private static String steps(List<WrittenStep> steps, Manner manner) {
        return steps.stream()
                .map(step -> (manner.comments() ? "# " + step.step().explanation() + "\n" : "") + "$answer.Step = "
                        + PowerShellText.literal(step.step().purpose()) + "\n" + step.command())
                .collect(Collectors.joining("\n"));
    }

    private String run(Manner manner) {
        return remote
                ? Frame.of("run-there.ps1").with(Map.of("computers", PowerShellText.array(manner.machines())))
                : Frame.of("run-here.ps1").with(Map.of());
    }

    private List<Note> notes(ActivationPlan plan) {
        Note how = remote
                ? Note.of(
                        "Run it in a PowerShell of an administrator of those computers; PowerShell remoting (WinRM) must"
                                + " be on there. A computer that was not reached is listed with the others.")
                : Note.of(
                        "Run it in an elevated PowerShell (Run as administrator), pasted or saved with --save FILE.ps1.");
        Note again = Note.of(
                "Where a restart is needed the script ends with the result restart: restart, then run it" + " again.");
        return plan.conversion().isPresent() ? List.of(how, again) : List.of(how);
    }
}
