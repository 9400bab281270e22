package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import java.util.List;
import java.util.Optional;

/** Which dialects write one document for many machines, and the documents. */
public final class GroupScripts {
    private GroupScripts() {}

    /** The names of the dialects, in alphabetical order. */
    public static List<String> names() {
        return List.of("ansible", "batch", "cmd", "oslicense-remoting", "powershell-remoting");
    }

    /**
     * A document of that dialect for these groups.
     *
     * @throws IllegalArgumentException when the dialect writes none
     */
    public static GroupScript of(String dialect, List<MachineGroup> groups, Manner manner) {
        return switch (dialect) {
            case "powershell-remoting" -> new PowerShellGroups(PowerShellDialect.classesByRemoting(), groups, manner);
            case "oslicense-remoting" -> new PowerShellGroups(PowerShellDialect.osLicenseByRemoting(), groups, manner);
            case "batch" -> new BatchGroups(groups, manner);
            case "cmd" -> new CommandPromptGroups(groups, manner);
            case "ansible" -> new AnsibleInventory(groups);
            default -> throw new IllegalArgumentException(dialect + " writes no document for many machines");
        };
    }

    /** The playbook that goes with the inventory of these groups. */
    public static String playbook(List<MachineGroup> groups, Manner manner) {
        return new AnsibleDialect().playbook(groups, manner);
    }

    /** Why that dialect cannot express a plan for other machines; empty when it can. */
    public static Optional<String> inability(String dialect, ActivationPlan plan, Manner manner) {
        Manner there = dialect.equals("ansible") ? manner : manner.onOtherMachines();
        return Dialects.write(dialect, plan, there) instanceof Rendering.Refused refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }

    /** What all conditions of the plans say, each once. */
    static List<String> conditions(List<MachineGroup> groups) {
        return groups.stream().map(group -> group.plan().condition()).distinct().toList();
    }

    /** {@code 1 machine in 1 group}. */
    static String size(List<MachineGroup> groups) {
        long machines = groups.stream().mapToLong(MachineGroup::machines).sum();
        return machines
                + (machines == 1 ? " machine in " : " machines in ")
                + groups.size()
                + (groups.size() == 1 ? " group" : " groups");
    }
}
