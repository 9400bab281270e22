package io.github.gvlk.fleet.write;

import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.render.GroupScript;
import io.github.gvlk.render.GroupScripts;
import io.github.gvlk.render.MachineGroup;
import io.github.gvlk.render.Manner;
import io.github.gvlk.value.MachineName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** One script for all machines, which works on them by their names. */
public final class GroupFile implements FleetWriter {
    private final OutputStream out;
    private final String dialect;
    private final Manner manner;
    private final MachineSpool spool;

    /**
     * A file in that dialect.
     *
     * @param out where it goes; not closed here
     * @param workplace a folder for files that are not needed afterwards; who made it removes it
     */
    public GroupFile(OutputStream out, Path workplace, String dialect, Manner manner) {
        this.out = out;
        this.dialect = dialect;
        this.manner = manner;
        this.spool = new MachineSpool(workplace);
    }

    @Override
    public void add(MachineName machine, Assignment assignment) throws IOException {
        spool.add(machine, assignment);
    }

    @Override
    public void finish() throws IOException {
        List<MachineGroup> groups = spool.groups();
        write(GroupScripts.of(dialect, groups, manner), groups, spool, out);
    }

    static void write(GroupScript script, List<MachineGroup> groups, MachineSpool spool, OutputStream out)
            throws IOException {
        out.write(script.form().bytes(script.beginning()));
        for (MachineGroup group : groups) {
            out.write(script.form().bytes(script.opening(group)));
            spool.each(group, machines -> out.write(script.form().bytes(script.machines(group, machines))));
        }
        out.write(script.form().bytes(script.end()));
    }
}
