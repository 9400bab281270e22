package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;

/**
 * Machines that one plan is for.
 *
 * @param name unique among the groups of a document; lower-case letters, digits and underscores
 * @param machines how many there are
 */
public record MachineGroup(String name, ActivationPlan plan, long machines) {}
