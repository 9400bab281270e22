package io.github.gvlk.fleet;

import io.github.gvlk.value.MachineName;
import java.io.IOException;

/** Takes what became of the rows, in their order. */
public interface FleetSink {
    /** A machine that is planned. */
    void planned(MachineName machine, Assignment assignment) throws IOException;

    /** A row that is not. */
    void rejected(RejectedRow row) throws IOException;
}
