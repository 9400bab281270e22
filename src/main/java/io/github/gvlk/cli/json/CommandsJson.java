package io.github.gvlk.cli.json;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Note;
import io.github.gvlk.render.Dialect;
import java.util.List;

/** The answer of {@code gvlk commands}: the lines, in order, with what each needs. */
public record CommandsJson(String edition, String key, String dialect, List<StepJson> steps, List<String> notes) {
    /** One line. {@code elevated}: needs administrator rights; {@code restart}: needs a restart afterwards. */
    public record StepJson(String purpose, String command, boolean elevated, boolean restart) {}

    public static CommandsJson of(ActivationPlan plan, Dialect dialect) {
        return new CommandsJson(
                plan.edition().name(),
                plan.edition().key().text(),
                dialect.name(),
                plan.steps().stream()
                        .map(step ->
                                new StepJson(step.purpose(), dialect.render(step), step.elevated(), step.restart()))
                        .toList(),
                plan.notes().stream().map(Note::oneLine).toList());
    }
}
