package io.github.gvlk.activate;

/** A plan, or why there is none. */
public sealed interface PlanResult {
    record Planned(ActivationPlan plan) implements PlanResult {}

    /** The edition and the target do not go together; the reason is a sentence for the person who asked. */
    record Refused(String reason) implements PlanResult {}
}
