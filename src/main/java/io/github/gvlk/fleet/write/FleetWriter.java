package io.github.gvlk.fleet.write;

import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.value.MachineName;
import java.io.IOException;

/** Writes what is planned, machine by machine. */
public interface FleetWriter {
    void add(MachineName machine, Assignment assignment) throws IOException;

    /** Writes what could not be written before all machines were known; nothing is added afterwards. */
    void finish() throws IOException;
}
