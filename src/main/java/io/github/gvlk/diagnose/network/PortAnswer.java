package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Evidence;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code Test-NetConnection} (or a like tool) said of a port.
 *
 * @param host the computer that was tested, where shown
 * @param succeeded whether the port answered
 */
public record PortAnswer(Evidence evidence, Optional<String> host, OptionalInt port, boolean succeeded) {}
