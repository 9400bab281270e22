package io.github.gvlk.fleet;

import io.github.gvlk.value.MachineName;

/** What became of a row. */
sealed interface Outcome {
    record Planned(MachineName machine, Assignment assignment) implements Outcome {}

    record Rejected(Rejection why) implements Outcome {}
}
