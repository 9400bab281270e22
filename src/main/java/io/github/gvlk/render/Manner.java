package io.github.gvlk.render;

import io.github.gvlk.value.MachineName;
import java.util.List;

/**
 * How a plan is written down: what a person chooses besides the dialect, and what does not change the plan.
 *
 * @param comments whether each line is explained in the dialect's own comments
 * @param console whether slmgr lines answer in the console instead of dialog boxes
 * @param machines the computers that the plan is for; empty: the one that runs the lines
 * @param architecture the processor architecture of an answer file
 * @param officeX86 whether a 32-bit Office is installed on a 64-bit Windows
 */
public record Manner(
        boolean comments, boolean console, List<MachineName> machines, Architecture architecture, boolean officeX86) {

    /** Processor architectures, by the words of answer files. */
    public enum Architecture {
        AMD64,
        ARM64,
        X86;

        /** The word of the answer file and of the command line. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Without comments, for the computer that runs the lines. */
    public static Manner usual() {
        return new Manner(false, false, List.of(), Architecture.AMD64, false);
    }

    /** The same for these computers. */
    Manner on(List<MachineName> others) {
        return new Manner(comments, console, others, architecture, officeX86);
    }

    /** The same for some other computer: what a dialect can express does not depend on its name. */
    Manner onOtherMachines() {
        return on(List.of(new MachineName("any")));
    }
}
