package io.github.gvlk.activate;

import io.github.gvlk.catalog.Edition;
import java.util.List;

/**
 * The ordered steps for one edition.
 *
 * @param notes what the person who runs the steps must know; not part of any script
 */
public record ActivationPlan(Edition edition, List<Step> steps, List<Note> notes) {}
