package io.github.gvlk.render;

import io.github.gvlk.value.MachineName;
import java.util.List;

/** An inventory for Ansible, a group for each plan; all are in the group windows. */
final class AnsibleInventory implements GroupScript {
    private final List<MachineGroup> groups;

    AnsibleInventory(List<MachineGroup> groups) {
        this.groups = groups;
    }

    @Override
    public TextForm form() {
        return TextForm.LINES;
    }

    @Override
    public String beginning() {
        return "# " + GroupScripts.size(groups) + ". Written by gvlk.\n"
                + "# How to connect and as whom is not said here: give it in variables of the group windows.\n";
    }

    @Override
    public String opening(MachineGroup group) {
        return "\n# " + ScriptTitle.of(group.plan().title(), group.plan().id()) + "\n[" + group.name() + "]\n";
    }

    @Override
    public String machines(MachineGroup group, List<MachineName> machines) {
        StringBuilder lines = new StringBuilder();
        machines.forEach(machine -> lines.append(machine).append('\n'));
        return lines.toString();
    }

    @Override
    public String end() {
        StringBuilder children = new StringBuilder("\n[windows:children]\n");
        groups.forEach(group -> children.append(group.name()).append('\n'));
        return children.toString();
    }
}
