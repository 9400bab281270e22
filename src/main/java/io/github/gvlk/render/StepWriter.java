package io.github.gvlk.render;

import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes the steps of a plan through a dialect, one after the other. */
final class StepWriter {
    private StepWriter() {}

    /** What becomes of the written steps. */
    @FunctionalInterface
    interface Document {
        /** {@code leftOut}: why the dialect leaves steps out, each reason once. */
        Rendering of(List<WrittenStep> steps, List<Note> leftOut);
    }

    /** Who needs administrator rights: the steps that slmgr needs them for, or all. */
    enum Elevation {
        AS_SLMGR,
        ALWAYS
    }

    /** The document of all steps; or the reason of the first step that the dialect cannot express. */
    static Rendering write(List<Step> plan, Step.Visitor<StepText> dialect, Elevation elevation, Document document) {
        return write(plan, List.of(dialect), elevation, document);
    }

    /** The same where the steps are written several times over, once for each computer. */
    static Rendering write(
            List<Step> plan, List<? extends Step.Visitor<StepText>> dialects, Elevation elevation, Document document) {
        List<WrittenStep> written = new ArrayList<>();
        Set<String> leftOut = new LinkedHashSet<>();
        for (Step.Visitor<StepText> dialect : dialects) {
            for (Step step : plan) {
                StepText text = step.accept(dialect);
                if (text instanceof StepText.Impossible impossible) {
                    return new Rendering.Refused(impossible.why());
                }
                if (text instanceof StepText.LeftOut out) {
                    leftOut.add(out.why());
                } else if (text instanceof StepText.Commands commands) {
                    boolean elevated = elevation == Elevation.ALWAYS || step.elevated();
                    for (StepText.Line line : commands.lines()) {
                        written.add(new WrittenStep(
                                step, line.command(), line.explanation().orElse(step.explanation()), elevated));
                    }
                }
            }
        }
        List<Note> notes = new ArrayList<>(leftOut.size());
        for (String why : leftOut) {
            notes.add(Note.of(why));
        }
        return document.of(List.copyOf(written), List.copyOf(notes));
    }

    /** The lines of the steps; where comments are wanted, what a line does stands in a line of its own before it. */
    static String lines(List<WrittenStep> steps, boolean comments, String commentMark) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (WrittenStep step : steps) {
            if (comments && !step.comment().equals(before)) {
                text.append(commentMark).append(' ').append(step.comment()).append('\n');
            }
            text.append(step.command()).append('\n');
            before = step.comment();
        }
        return text.toString();
    }
}
