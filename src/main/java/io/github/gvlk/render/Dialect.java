package io.github.gvlk.render;

import io.github.gvlk.activate.Step;

/** A way to write steps down. Quoting is its business alone: values come in types that need none. */
public interface Dialect {
    /** The name that the command line and the JSON output use. */
    String name();

    /** The line or lines that do the step, without a line end. */
    String render(Step step);
}
