package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Evidence;

/**
 * What {@code w32tm} said of the clock.
 */
public sealed interface ClockAnswer {
    Evidence evidence();

    /** How far the clock is from the one that it was compared with; of several samples the last. */
    record Offset(Evidence evidence, double seconds) implements ClockAnswer {}

    /** The other clock could not be read, or the clock is set by nothing. */
    record Unknown(Evidence evidence, String reason) implements ClockAnswer {}
}
