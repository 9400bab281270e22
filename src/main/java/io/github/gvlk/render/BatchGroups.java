package io.github.gvlk.render;

import io.github.gvlk.value.MachineName;
import java.util.List;
import java.util.stream.Collectors;

/** A batch file that works on each machine by its name; the number of its group leads to the steps for it. */
final class BatchGroups implements GroupScript {
    private final List<MachineGroup> groups;
    private final BatchDialect.Parts parts;

    BatchGroups(List<MachineGroup> groups, Manner manner) {
        this.groups = groups;
        this.parts = new BatchDialect().parts(groups, manner);
    }

    @Override
    public TextForm form() {
        return TextForm.BATCH;
    }

    @Override
    public String beginning() {
        return parts.before();
    }

    @Override
    public String opening(MachineGroup group) {
        return "rem " + ScriptTitle.of(group.plan().title(), group.plan().id()) + "\n";
    }

    @Override
    public String machines(MachineGroup group, List<MachineName> machines) {
        int number = groups.indexOf(group) + 1;
        return machines.stream()
                .map(machine -> "call :computer " + machine + " " + number + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String end() {
        return parts.behind();
    }
}
