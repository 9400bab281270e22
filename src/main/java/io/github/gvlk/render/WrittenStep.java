package io.github.gvlk.render;

import io.github.gvlk.activate.Step;

/**
 * One line or block that does a step, or a part of it.
 *
 * @param explanation what it does and what to mind, in sentences
 * @param elevated whether it must run with administrator rights in this dialect
 */
public record WrittenStep(Step step, String command, String explanation, boolean elevated) {
    /** The explanation, with what the line needs. */
    String comment() {
        return explanation + (elevated ? " Needs administrator rights." : "");
    }
}
