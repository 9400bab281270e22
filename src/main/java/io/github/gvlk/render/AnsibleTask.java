package io.github.gvlk.render;

import io.github.gvlk.activate.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of one task of ansible.windows.win_powershell. */
final class AnsibleTask {
    private AnsibleTask() {}

    /**
     * A task that runs a script.
     *
     * @param parameters what the script gets, by the names of its parameters
     * @param register the variable that later tasks find the outcome in
     */
    static StepText of(Step step, String script, Map<String, String> parameters, Optional<String> register) {
        String values = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> "      " + each.getKey() + ": " + YamlText.quoted(each.getValue()) + "\n")
                        .collect(Collectors.joining());
        String task = "- name: " + YamlText.quoted(capitalised(step.purpose())) + "\n"
                + "  ansible.windows.win_powershell:\n"
                + "    error_action: stop\n"
                + "    script: |\n"
                + script.indent(6)
                + (values.isEmpty() ? "" : "    parameters:\n" + values)
                + register.map(name -> "  register: " + name + "\n").orElse("");
        return StepText.of(task.stripTrailing());
    }

    /**
     * A task for a setting of the licensing service.
     *
     * @param declared the parameters of the script, a line of PowerShell; empty when it has none
     * @param differs a condition on {@code $service}: where it holds, {@code change} is made
     */
    static StepText ofSetting(
            Step step,
            Optional<String> register,
            String declared,
            String differs,
            String change,
            Map<String, String> parameters) {
        String script = """
                %s$service = Get-CimInstance -ClassName SoftwareLicensingService
                $Ansible.Changed = $false
                if (%s) {
                    %s
                    $Ansible.Changed = $true
                }""".formatted(declared, differs, change.replace("\n", "\n    "));
        return of(step, script, parameters, register);
    }

    private static String capitalised(String purpose) {
        return purpose.substring(0, 1).toUpperCase(Locale.ROOT) + purpose.substring(1);
    }
}
