package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A playbook of ansible.windows tasks, each of which looks first and changes only what differs. */
final class AnsibleDialect implements Dialect {
    private static final String USUAL_HOSTS = "\"{{ kms_clients | default('windows') }}\"";

    @Override
    public String name() {
        return "ansible";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        return StepWriter.write(
                plan.repeatableSteps(), new AnsibleTasks(plan), StepWriter.Elevation.ALWAYS, (steps, leftOut) -> {
                    String title = ScriptTitle.of(plan.title(), plan.id()).text();
                    String text = playbook(title, plan.condition(), play(plan, steps, manner, USUAL_HOSTS));
                    return new Rendering.Written(name(), steps, text, TextForm.YAML, notes(plan, leftOut));
                });
    }

    /** A playbook with a play for each group. */
    String playbook(List<MachineGroup> groups, Manner manner) {
        String plays = groups.stream()
                .map(group -> {
                    ActivationPlan plan = group.plan();
                    Rendering rendering = StepWriter.write(
                            plan.repeatableSteps(),
                            new AnsibleTasks(plan),
                            StepWriter.Elevation.ALWAYS,
                            (written, leftOut) -> new Rendering.Written(
                                    name(),
                                    written,
                                    play(plan, written, manner, group.name()),
                                    TextForm.YAML,
                                    leftOut));
                    return ((Rendering.Written) rendering).text();
                })
                .collect(Collectors.joining("\n"));
        return playbook(GroupScripts.size(groups), String.join(" ", GroupScripts.conditions(groups)), plays);
    }

    private static String playbook(String title, String condition, String plays) {
        return Frame.of("playbook.yml").with(Map.of("title", title, "condition", condition, "plays", plays));
    }

    private static String play(ActivationPlan plan, List<WrittenStep> steps, Manner manner, String hosts) {
        return Frame.of("play.yml")
                .with(Map.of(
                        "title",
                        ScriptTitle.of(plan.title(), plan.id()).text(),
                        "hosts",
                        hosts,
                        "vars",
                        variables(plan),
                        "tasks",
                        tasks(steps, manner)));
    }

    /** What a person may set from outside; the play has no such section where the plan names no value. */
    private static String variables(ActivationPlan plan) {
        StringBuilder vars = new StringBuilder();
        for (Step step : plan.repeatableSteps()) {
            if (step instanceof Step.InstallKey install) {
                vars.append("  setup_key: ")
                        .append(YamlText.quoted(install.key().text()))
                        .append('\n');
            } else if (step instanceof Step.SetKmsHost set) {
                vars.append("  kms_host: ")
                        .append(YamlText.quoted(set.host().name()))
                        .append('\n');
                vars.append("  kms_port: ").append(set.host().portOrDefault()).append('\n');
            } else if (step instanceof Step.SetLookupDomain set) {
                vars.append("  kms_domain: ")
                        .append(YamlText.quoted(set.domain().text()))
                        .append('\n');
            }
        }
        return vars.length() == 0 ? "" : "vars:\n" + vars;
    }

    private static String tasks(List<WrittenStep> steps, Manner manner) {
        return steps.stream()
                .map(step -> (manner.comments() ? "# " + step.step().explanation() + "\n" : "") + step.command())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Note> notes(ActivationPlan plan, List<Note> leftOut) {
        List<Note> notes = new ArrayList<>(leftOut);
        notes.add(Note.of("The playbook is for the inventory group windows; -e kms_clients=GROUP names another. The"
                + " account must be an administrator there."));
        if (plan.conversion().isPresent()) {
            notes.add(Note.of("A computer whose edition changes is restarted only with -e kms_restart_allowed=true."));
        }
        return List.copyOf(notes);
    }
}
