package io.github.gvlk.render;

import io.github.gvlk.value.MachineName;
import java.util.List;

/**
 * One document that carries several plans out, each on its own machines. It is asked for its parts in order, so that the
 * machines of an estate need not be held in memory: the beginning, then of each group the opening and its machines some
 * at a time, then the end. Lines end with line feeds; {@link TextForm} says how they go into a file.
 */
public interface GroupScript {
    TextForm form();

    String beginning();

    String opening(MachineGroup group);

    /** {@code machines} are at least one of the group's. */
    String machines(MachineGroup group, List<MachineName> machines);

    String end();
}
