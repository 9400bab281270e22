package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import java.util.Set;

/** A way to write a plan down. Quoting is its business alone: values come in types that hold nothing dangerous. */
interface Dialect {
    /** The name that the command line and the JSON output use. */
    String name();

    /** What it can express besides the usual plan for the computer that runs it. */
    Set<Ability> abilities();

    /** Writes a plan that asks for nothing beyond the {@link #abilities()}; or says which step it cannot express. */
    Rendering write(ActivationPlan plan, Manner manner);
}
