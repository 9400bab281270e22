package io.github.gvlk.fleet;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.fleet.rules.Targets;

/**
 * What many machines have in common: edition, KMS host and the steps.
 *
 * @param basis what the edition was told by, in a few words
 */
public record Assignment(Edition edition, KmsTarget target, ActivationPlan plan, String basis) {
    /** The KMS host, or the DNS record that leads to one; empty where the machine asks as it does now. */
    public String host() {
        return Targets.label(target);
    }

    /** Assignments are made once and shared: another with the same content does not occur. */
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
