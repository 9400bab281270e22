package io.github.gvlk.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a dialect makes of one step. */
sealed interface StepText {
    /** The lines or blocks that do the step, in order. */
    record Commands(List<Line> lines) implements StepText {}

    /**
     * One line or block.
     *
     * @param explanation what it does; empty where it is what the step does
     */
    record Line(String command, Optional<String> explanation) {
        static Line of(String command) {
            return new Line(command, Optional.empty());
        }

        static Line of(String command, String explanation) {
            return new Line(command, Optional.of(explanation));
        }
    }

    /** The dialect has no part in the step, and the rest of the plan is whole without it; {@code why} is a sentence. */
    record LeftOut(String why) implements StepText {}

    /** The dialect cannot do the step, and without it the plan would be another; {@code why} is a sentence. */
    record Impossible(String why) implements StepText {}

    /** Lines that do the step together. */
    static StepText of(String... commands) {
        List<Line> lines = new ArrayList<>(commands.length);
        for (String command : commands) {
            lines.add(Line.of(command));
        }
        return new Commands(List.copyOf(lines));
    }

    /** Lines of which some have an explanation of their own. */
    static StepText of(Line... lines) {
        return new Commands(List.of(lines));
    }
}
