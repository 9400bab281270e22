package io.github.gvlk.fleet.write;

import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.render.GroupScripts;
import io.github.gvlk.render.MachineGroup;
import io.github.gvlk.render.Manner;
import io.github.gvlk.render.TextForm;
import io.github.gvlk.value.MachineName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An inventory and a playbook for Ansible. */
public final class AnsibleFolder implements FleetWriter {
    private static final String DIALECT = "ansible";

    private final Path folder;
    private final Manner manner;
    private final MachineSpool spool;

    /**
     * Both in {@code folder}, which is there and empty.
     *
     * @param workplace a folder for files that are not needed afterwards; who made it removes it
     */
    public AnsibleFolder(Path folder, Path workplace, Manner manner) {
        this.folder = folder;
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
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("inventory.ini")))) {
            GroupFile.write(GroupScripts.of(DIALECT, groups, manner), groups, spool, out);
        }
        Files.write(folder.resolve("playbook.yml"), TextForm.YAML.bytes(GroupScripts.playbook(groups, manner)));
    }
}
