package io.github.gvlk.fleet;

import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.InventoryField;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.fleet.inventory.Inventory;
import io.github.gvlk.fleet.inventory.InventoryRow;
import io.github.gvlk.value.KeyMask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes an inventory through the planner and counts. */
public final class Fleet {
    /** A counter that is changed in place: one for all machines of an assignment. */
    private static final class Count {
        private long machines;
    }

    private final FleetPlanner planner;
    private final Map<Assignment, Count> planned = new HashMap<>();
    private final Map<RejectKind, Long> rejectedBy = new EnumMap<>(RejectKind.class);
    private final List<RejectedRow> examples = new ArrayList<>();
    private long rows;
    private long rejected;

    public Fleet(FleetPlanner planner) {
        this.planner = planner;
    }

    /**
     * Plans every row and hands on what became of it.
     *
     * @throws io.github.gvlk.fleet.inventory.InventoryException when the inventory cannot be read to its end
     * @throws IOException when {@code sink} cannot take it
     */
    public FleetSummary plan(Inventory inventory, FleetSink sink) throws IOException {
        for (Optional<InventoryRow> next = inventory.next(); next.isPresent(); next = inventory.next()) {
            InventoryRow row = next.get();
            rows++;
            Outcome outcome = planner.plan(row);
            if (outcome instanceof Outcome.Planned machine) {
                planned.computeIfAbsent(machine.assignment(), any -> new Count()).machines++;
                sink.planned(machine.machine(), machine.assignment());
            } else {
                reject(row, ((Outcome.Rejected) outcome).why(), sink);
            }
        }
        return summary();
    }

    private void reject(InventoryRow row, Rejection why, FleetSink sink) throws IOException {
        rejected++;
        rejectedBy.merge(why.kind(), 1L, Long::sum);
        RejectedRow line = new RejectedRow(
                row.line(), KeyMask.hide(row.value(InventoryField.MACHINE)), why, KeyMask.hide(row.text()));
        if (examples.size() < FleetSummary.MOST_EXAMPLES) {
            examples.add(line);
        }
        sink.rejected(line);
    }

    private FleetSummary summary() {
        Map<String, FleetSummary.EditionCount> editions = new HashMap<>();
        Map<String, Map<Family, Long>> hosts = new HashMap<>();
        planned.forEach((assignment, count) -> {
            editions.merge(
                    assignment.edition().id(),
                    new FleetSummary.EditionCount(assignment.edition(), count.machines),
                    (one, other) -> new FleetSummary.EditionCount(one.edition(), one.machines() + other.machines()));
            if (assignment.edition().kind() == KeyKind.GVLK) {
                hosts.computeIfAbsent(assignment.host(), any -> new EnumMap<>(Family.class))
                        .merge(assignment.edition().family(), count.machines, Long::sum);
            }
        });
        return new FleetSummary(
                rows,
                planned.values().stream().mapToLong(count -> count.machines).sum(),
                rejected,
                editions.values().stream()
                        .sorted(Comparator.comparingLong(FleetSummary.EditionCount::machines)
                                .reversed()
                                .thenComparing(count -> count.edition().name()))
                        .toList(),
                hosts.entrySet().stream()
                        .map(host -> new FleetSummary.HostCount(host.getKey(), Map.copyOf(host.getValue())))
                        .sorted(Comparator.comparingLong(FleetSummary.HostCount::total)
                                .reversed()
                                .thenComparing(FleetSummary.HostCount::host))
                        .toList(),
                rejectedBy,
                examples);
    }
}
