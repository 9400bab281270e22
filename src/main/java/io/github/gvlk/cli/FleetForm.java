package io.github.gvlk.cli;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.fleet.RejectKind;
import io.github.gvlk.fleet.Rejection;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.GroupScripts;
import io.github.gvlk.render.Manner;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.value.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form the plan of a fleet is written. */
sealed interface FleetForm {
    /** The form where none is named. */
    String USUAL = "plan";

    String LINES = "plan-jsonl";
    String ANSIBLE = "ansible";

    /** Dialects of which each machine gets a file of its own. */
    List<String> OF_MACHINES =
            List.of("batch", "cmd", "office", "oslicense", "powershell", "reg-add", "registry", "unattend");

    /** A table, or a JSON object in each line; to a file or standard output. */
    record Table(boolean json) implements FleetForm {}

    /** A folder with a script for each machine. */
    record Scripts(String dialect) implements FleetForm {}

    /** One script for all machines. */
    record Group(String dialect) implements FleetForm {}

    /** A folder with an inventory and a playbook. */
    record Ansible() implements FleetForm {}

    /** The names of all forms. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(USUAL, LINES),
                        Stream.concat(OF_MACHINES.stream(), GroupScripts.names().stream())
                                .sorted()
                                .distinct())
                .toList();
    }

    /**
     * The form of that name.
     *
     * @param combined whether one script for all is wanted of a dialect that can be both
     * @throws UsageException when there is none
     */
    static FleetForm of(String name, boolean combined) {
        String word = name.toLowerCase(Locale.ROOT);
        boolean group = GroupScripts.names().contains(word) && !word.equals(ANSIBLE);
        boolean single = OF_MACHINES.contains(word);
        if (combined && !(group && single)) {
            throw new UsageException(
                    "--combined is for --as batch and --as cmd, which without it write a script for each"
                            + " machine.");
        }
        if (word.equals(USUAL) || word.equals(LINES)) {
            return new Table(word.equals(LINES));
        }
        if (word.equals(ANSIBLE)) {
            return new Ansible();
        }
        if (group && (combined || !single)) {
            return new Group(word);
        }
        if (single) {
            return new Scripts(word);
        }
        boolean known = Dialects.names().contains(word);
        throw new UsageException(
                known
                        ? "--as " + word
                                + " is for one computer or one edition: see gvlk commands. For a fleet there are: "
                                + String.join(", ", names()) + "."
                        : "No form is called " + InvalidValueException.visible(name) + ". The names are: "
                                + String.join(", ", names()) + ".");
    }

    /** Whether it is written into a folder. */
    default boolean isFolder() {
        return this instanceof Scripts || this instanceof Ansible;
    }

    /** Why the plan cannot be written in this form; empty when it can. */
    default Optional<Rejection> against(ActivationPlan plan, Manner manner) {
        Optional<String> reason = Optional.empty();
        if (this instanceof Scripts scripts) {
            reason = Dialects.write(scripts.dialect(), plan, manner) instanceof Rendering.Refused refused
                    ? Optional.of(refused.reason())
                    : Optional.empty();
        } else if (this instanceof Group group) {
            reason = GroupScripts.inability(group.dialect(), plan, manner);
        } else if (this instanceof Ansible) {
            reason = GroupScripts.inability(ANSIBLE, plan, manner);
        }
        return reason.map(text -> new Rejection(RejectKind.FORM, text, Optional.empty()));
    }
}
