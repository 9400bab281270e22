package io.github.gvlk.fleet;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import java.util.List;
import java.util.Map;

/**
 * An inventory in numbers. Every row is planned or rejected.
 *
 * @param editions how many machines are planned for each edition, the most frequent first
 * @param hosts how many for each KMS host, the most frequent first; guests with an AVMA key ask none
 * @param rejectedBy how many rows are rejected for each reason; reasons without a row are left out
 * @param examples the first rejected rows, {@link #MOST_EXAMPLES} at most
 */
public record FleetSummary(
        long rows,
        long planned,
        long rejected,
        List<EditionCount> editions,
        List<HostCount> hosts,
        Map<RejectKind, Long> rejectedBy,
        List<RejectedRow> examples) {
    /** So many rejected rows are kept. */
    public static final int MOST_EXAMPLES = 200;

    /** Machines of one edition. */
    public record EditionCount(Edition edition, long machines) {}

    /**
     * Machines that ask one KMS host.
     *
     * @param host its name and port, or the DNS record that leads to it; empty for machines that ask as they do now
     */
    public record HostCount(String host, Map<Family, Long> machines) {
        /** The machines of all families. */
        public long total() {
            return machines.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public FleetSummary {
        if (planned + rejected != rows) {
            throw new IllegalStateException(rows + " rows, but " + planned + " planned and " + rejected + " rejected");
        }
        editions = List.copyOf(editions);
        hosts = List.copyOf(hosts);
        rejectedBy = Map.copyOf(rejectedBy);
        examples = List.copyOf(examples);
    }
}
