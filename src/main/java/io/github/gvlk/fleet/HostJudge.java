package io.github.gvlk.fleet;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.planning.HostVerdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rejects what the KMS host cannot activate; what the published tables do not list is let through and remembered. */
public final class HostJudge implements FleetPlanner.Judgement {
    private final HostMatrix matrix;
    private final HostSystem system;
    private final Optional<HostKeyGroup> key;
    private final Set<String> unlisted = new LinkedHashSet<>();

    /** A judge for a host on that system; without a kind of key every key counts that can be installed there. */
    public HostJudge(HostMatrix matrix, HostSystem system, Optional<HostKeyGroup> key) {
        this.matrix = matrix;
        this.system = system;
        this.key = key;
    }

    @Override
    public Optional<Rejection> against(ActivationPlan plan, KmsTarget target) {
        HostVerdict verdict = matrix.verdict(system, key, plan.edition());
        if (verdict instanceof HostVerdict.NotListed) {
            unlisted.add(verdict.reason());
        }
        return verdict instanceof HostVerdict.Cannot
                ? Optional.of(Rejection.of(
                        RejectKind.HOST_CANNOT,
                        verdict.reason(),
                        "Let it ask a KMS host that can, in a file for --sites or a column of the inventory."))
                : Optional.empty();
    }

    /** What the tables do not list, in sentences: whether the host activates it is not known. */
    public List<String> unlisted() {
        return List.copyOf(unlisted);
    }
}
