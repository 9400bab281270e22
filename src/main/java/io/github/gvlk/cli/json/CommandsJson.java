package io.github.gvlk.cli.json;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Note;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.render.WrittenStep;
import java.util.List;
import java.util.stream.Stream;

/** The answer of {@code gvlk commands}: the lines, in order, with what each needs, and the whole text. */
public record CommandsJson(
        String edition, String key, String dialect, List<StepJson> steps, String script, List<String> notes) {
    /** One line or block. {@code elevated}: needs administrator rights; {@code restart}: needs a restart afterwards. */
    public record StepJson(String purpose, String command, boolean elevated, boolean restart, String explanation) {
        static StepJson of(WrittenStep written) {
            return new StepJson(
                    written.step().purpose(),
                    written.command(),
                    written.elevated(),
                    written.step().restart(),
                    written.explanation());
        }
    }

    public static CommandsJson of(ActivationPlan plan, Rendering.Written written) {
        return new CommandsJson(
                plan.edition().name(),
                plan.edition().key().text(),
                written.dialect(),
                written.steps().stream().map(StepJson::of).toList(),
                written.text(),
                Stream.concat(plan.notes().stream(), written.notes().stream())
                        .map(Note::oneLine)
                        .toList());
    }
}
