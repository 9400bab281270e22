package io.github.gvlk.fleet;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.InventoryField;
import io.github.gvlk.find.Finder;
import io.github.gvlk.fleet.inventory.InventoryException;
import io.github.gvlk.fleet.inventory.InventoryRow;
import io.github.gvlk.fleet.rules.Assumptions;
import io.github.gvlk.fleet.rules.HostRules;
import io.github.gvlk.fleet.rules.Targets;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KeyMask;
import io.github.gvlk.value.MachineName;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the machines of an inventory one by one; of a machine that cannot be planned it says why. */
public final class FleetPlanner {
    /** An estate has few KMS hosts; a file that names more of them is none of an estate. */
    private static final int MOST_ASSIGNMENTS = 20_000;

    private final EditionChooser editions;
    private final Planner planner;
    private final Wishes wishes;
    private final MachineSet planned = new MachineSet();
    private final Map<String, Parsed> hostColumn = new HashMap<>();
    private final Map<Common, Prepared> prepared = new HashMap<>();
    private final IdentityHashMap<Choice.Chosen, Recent> recent = new IdentityHashMap<>();

    /**
     * What a person wants of the plans.
     *
     * @param hosts which KMS host a machine asks, where its row names none
     * @param wishes what is wanted besides the usual steps
     * @param judgement what may speak against a plan: that the KMS host cannot activate the edition, or that the form that
     *     was asked for cannot express it
     */
    public record Wishes(
            Assumptions assumptions, HostRules hosts, Set<Wish> wishes, ClientSettings settings, Judgement judgement) {}

    /** Whether something speaks against a plan. */
    @FunctionalInterface
    public interface Judgement {
        /** Why the plan is not to be made; empty when nothing speaks against it. */
        Optional<Rejection> against(ActivationPlan plan, KmsTarget target);
    }

    /** What plans have in common that are one. */
    private record Common(String edition, String basis, KmsTarget target) {}

    /** What was last made of a choice. */
    private record Recent(KmsTarget target, Prepared prepared) {}

    private sealed interface Prepared {
        record Assigned(Assignment assignment) implements Prepared {}

        record Refused(Rejection why) implements Prepared {}
    }

    private sealed interface Parsed {
        record Target(KmsTarget target) implements Parsed {}

        record Bad(String reason) implements Parsed {}
    }

    public FleetPlanner(Catalog catalog, Wishes wishes) {
        this.editions = new EditionChooser(catalog, Finder.of(catalog), wishes.assumptions());
        this.planner = new Planner(catalog);
        this.wishes = wishes;
    }

    Outcome plan(InventoryRow row) {
        Optional<String> damage = row.damage();
        if (damage.isPresent()) {
            return rejected(Rejection.of(RejectKind.DAMAGED_ROW, damage.get(), "Correct the row in the inventory."));
        }
        MachineName machine;
        try {
            machine = new MachineName(name(row));
        } catch (InvalidValueException e) {
            return rejected(machineName(row, e));
        }
        if (ReservedNames.isReserved(machine)) {
            return rejected(Rejection.of(
                    RejectKind.MACHINE_NAME,
                    "The name " + machine
                            + " means something else: a device of Windows, or a group or the controller of"
                            + " Ansible.",
                    "Correct the name in the inventory."));
        }
        Choice choice = editions.choose(SystemWords.of(row));
        if (choice instanceof Choice.Refused refused) {
            return rejected(refused.why());
        }
        Parsed host = host(machine, row);
        if (host instanceof Parsed.Bad bad) {
            return rejected(Rejection.of(RejectKind.KMS_HOST, bad.reason()));
        }
        Prepared made = prepared((Choice.Chosen) choice, ((Parsed.Target) host).target());
        if (made instanceof Prepared.Refused refused) {
            return rejected(refused.why());
        }
        long before = planned.add(machine.text(), row.line());
        return before > 0
                ? rejected(Rejection.of(
                        RejectKind.DUPLICATE,
                        "The machine is planned already by line " + before + ".",
                        "Keep the row that is right."))
                : new Outcome.Planned(machine, ((Prepared.Assigned) made).assignment());
    }

    private static Outcome rejected(Rejection why) {
        return new Outcome.Rejected(why);
    }

    /** The account name of a computer ends with a dollar sign, its name does not. */
    private static String name(InventoryRow row) {
        String name = row.value(InventoryField.MACHINE);
        return name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
    }

    private static Rejection machineName(InventoryRow row, InvalidValueException e) {
        return row.value(InventoryField.MACHINE).isEmpty()
                ? Rejection.of(
                        RejectKind.MACHINE_NAME, "The row names no machine.", "Correct the row in the inventory.")
                : Rejection.of(
                        RejectKind.MACHINE_NAME, "The " + e.getMessage() + ".", "Correct the name in the inventory.");
    }

    private Parsed host(MachineName machine, InventoryRow row) {
        String named = row.value(InventoryField.KMS_HOST);
        if (named.isEmpty()) {
            return new Parsed.Target(wishes.hosts().of(machine.text(), row));
        }
        Parsed known = hostColumn.get(named);
        if (known == null) {
            known = parse(named);
            if (hostColumn.size() < MOST_ASSIGNMENTS) {
                hostColumn.put(named, known);
            }
        }
        return known;
    }

    private static Parsed parse(String text) {
        try {
            return new Parsed.Target(Targets.read(text));
        } catch (InvalidValueException e) {
            return new Parsed.Bad("The " + KeyMask.hide(String.valueOf(e.getMessage())) + ".");
        }
    }

    /** The same choice and the same target mostly come as the same objects: that is quicker to see than what they say. */
    @SuppressWarnings("ReferenceEquality")
    private Prepared prepared(Choice.Chosen choice, KmsTarget target) {
        Recent last = recent.get(choice);
        if (last != null && last.target() == target) {
            return last.prepared();
        }
        Prepared found = byContent(choice, target);
        if (recent.size() < MOST_ASSIGNMENTS) {
            recent.put(choice, new Recent(target, found));
        }
        return found;
    }

    private Prepared byContent(Choice.Chosen choice, KmsTarget target) {
        Common common = new Common(choice.edition().id(), choice.basis(), target);
        Prepared known = prepared.get(common);
        if (known == null) {
            if (prepared.size() == MOST_ASSIGNMENTS) {
                throw new InventoryException("It names more than " + MOST_ASSIGNMENTS
                        + " combinations of an edition and a KMS host: is the right column taken for the KMS host?");
            }
            known = prepare(choice.edition(), choice.basis(), target);
            prepared.put(common, known);
        }
        return known;
    }

    private Prepared prepare(Edition edition, String basis, KmsTarget target) {
        PlanResult result =
                planner.plan(new Planner.Request(edition, target, false, wishes.wishes(), wishes.settings()));
        if (result instanceof PlanResult.Refused refused) {
            return new Prepared.Refused(Rejection.of(RejectKind.FORM, refused.reason()));
        }
        ActivationPlan plan = ((PlanResult.Planned) result).plan();
        return wishes.judgement()
                .against(plan, target)
                .<Prepared>map(Prepared.Refused::new)
                .orElseGet(() -> new Prepared.Assigned(new Assignment(edition, target, plan, basis)));
    }
}
