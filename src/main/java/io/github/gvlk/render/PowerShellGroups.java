package io.github.gvlk.render;

import io.github.gvlk.value.MachineName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A script that runs each plan on its machines by remoting and writes a table of the results. */
final class PowerShellGroups implements GroupScript {
    private final PowerShellDialect dialect;
    private final List<MachineGroup> groups;
    private final Manner manner;

    PowerShellGroups(PowerShellDialect dialect, List<MachineGroup> groups, Manner manner) {
        this.dialect = dialect;
        this.groups = groups;
        this.manner = manner;
    }

    @Override
    public TextForm form() {
        return TextForm.POWERSHELL;
    }

    @Override
    public String beginning() {
        return Frame.of("groups-begin.ps1")
                .with(Map.of(
                        "size",
                        GroupScripts.size(groups),
                        "conditions",
                        GroupScripts.conditions(groups).stream()
                                .map(condition -> "# " + condition)
                                .collect(Collectors.joining("\n"))));
    }

    @Override
    public String opening(MachineGroup group) {
        return "\n" + dialect.plan(group.plan(), manner);
    }

    @Override
    public String machines(MachineGroup group, List<MachineName> machines) {
        String title = ScriptTitle.of(group.plan().title(), group.plan().id()).text();
        return Frame.of("group.ps1")
                .with(Map.of("computers", PowerShellText.array(machines), "edition", PowerShellText.literal(title)));
    }

    @Override
    public String end() {
        return Frame.of("groups-end.ps1").with(Map.of());
    }
}
