package io.github.gvlk.planning;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.HostSystem;
import java.util.List;

/**
 * What follows for an estate.
 *
 * @param thresholds of the families that it has computers of
 * @param sections what else there is to know, in the order in which a person needs it
 * @param answers whether each host activates each edition: by host, then by edition
 */
public record EstatePlan(List<Threshold> thresholds, List<Section> sections, List<HostAnswer> answers) {

    /**
     * Whether the threshold of a family is met.
     *
     * @param computers of the family
     * @param count what a single KMS host that all of them ask would count for it
     * @param threshold what it must count before it activates the family
     */
    public record Threshold(Family family, int computers, int count, int threshold) {
        public boolean isMet() {
            return count >= threshold;
        }

        /** How many more computers must ask. */
        public int missing() {
            return Math.max(0, threshold - count);
        }
    }

    /** Statements on one matter; {@code id} is for programs. */
    public record Section(String id, String title, List<Statement> statements) {}

    /** One thing to know, with how much it matters here, and where it comes from. */
    public record Statement(FindingSeverity severity, String text, List<String> sources) {}

    /** Whether a host activates an edition. */
    public record HostAnswer(HostSystem system, Edition edition, HostVerdict verdict) {}
}
