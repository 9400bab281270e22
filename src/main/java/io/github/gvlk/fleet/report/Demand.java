package io.github.gvlk.fleet.report;

import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.fleet.FleetSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the machines of one family bring a KMS host to.
 *
 * @param machines of the family that ask the host
 * @param count what they raise with others: client and server systems share one count, Office has its own
 * @param threshold from which count on the host activates the family
 */
record Demand(Family family, long machines, long count, int threshold) {
    /** Of every family that asks the host, in the order of the families. */
    static List<Demand> of(FleetSummary.HostCount host, KmsLimits limits) {
        List<Demand> demands = new ArrayList<>();
        for (Family family : Family.values()) {
            long machines = host.machines().getOrDefault(family, 0L);
            if (machines > 0) {
                demands.add(new Demand(family, machines, count(host.machines(), family), limits.threshold(family)));
            }
        }
        return demands;
    }

    private static long count(Map<Family, Long> machines, Family family) {
        long office = machines.getOrDefault(Family.OFFICE, 0L);
        return family == Family.OFFICE
                ? office
                : machines.getOrDefault(Family.CLIENT, 0L) + machines.getOrDefault(Family.SERVER, 0L);
    }

    boolean isReached() {
        return count >= threshold;
    }

    /** How many computers more must ask. */
    long missing() {
        return Math.max(0, threshold - count);
    }
}
