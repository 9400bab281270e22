package io.github.gvlk.render;

import io.github.gvlk.value.MachineName;
import java.util.List;

/** Lines for the Command Prompt, machine by machine, each group under a remark with its edition. */
final class CommandPromptGroups implements GroupScript {
    private final List<MachineGroup> groups;
    private final Manner manner;

    CommandPromptGroups(List<MachineGroup> groups, Manner manner) {
        this.groups = groups;
        this.manner = manner;
    }

    @Override
    public TextForm form() {
        return TextForm.LINES;
    }

    @Override
    public String beginning() {
        StringBuilder remarks = new StringBuilder("rem " + GroupScripts.size(groups) + ". Written by gvlk.\n");
        GroupScripts.conditions(groups)
                .forEach(condition -> remarks.append("rem ").append(condition).append('\n'));
        return remarks.toString();
    }

    @Override
    public String opening(MachineGroup group) {
        return "rem " + ScriptTitle.of(group.plan().title(), group.plan().id()) + "\n";
    }

    @Override
    public String machines(MachineGroup group, List<MachineName> machines) {
        Rendering rendering = CommandPromptDialect.lines().write(group.plan(), manner.on(machines));
        return ((Rendering.Written) rendering).text();
    }

    @Override
    public String end() {
        return "";
    }
}
