package io.github.gvlk.render;

import io.github.gvlk.activate.Note;
import java.util.List;

/** A plan in a dialect, or why the dialect cannot express it. */
public sealed interface Rendering {
    /**
     * A plan that is written down.
     *
     * @param dialect the name of the dialect
     * @param steps the steps that the text carries out, in order
     * @param text the whole text, lines ended by line feeds; {@link TextForm} says how it goes into a file
     * @param notes what the person must know who uses this dialect
     */
    record Written(String dialect, List<WrittenStep> steps, String text, TextForm form, List<Note> notes)
            implements Rendering {
        /** Whether the lines call slmgr.vbs by the script host that answers in dialog boxes. */
        public boolean opensDialogBoxes() {
            for (WrittenStep step : steps) {
                if (step.command().startsWith(SlmgrLines.IN_DIALOG_BOX + " ")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The dialect cannot express the plan; the reason is a sentence for the person who asked. */
    record Refused(String reason) implements Rendering {}
}
