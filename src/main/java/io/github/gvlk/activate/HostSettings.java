package io.github.gvlk.activate;

import io.github.gvlk.value.Guid;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a KMS host shall be configured; what is empty stays as it is.
 *
 * @param product the Activation ID of the host key, where it is not that of Windows
 * @param port on which it listens
 * @param retryMinutes how often its clients ask that are not activated
 * @param renewalMinutes how often its activated clients ask
 * @param publishes whether it registers itself in DNS
 */
public record HostSettings(
        Optional<Guid> product,
        OptionalInt port,
        OptionalInt retryMinutes,
        OptionalInt renewalMinutes,
        Optional<Boolean> publishes) {

    /** Whether something changes that the service reads only when it starts. */
    boolean needsRestart() {
        return port.isPresent() || retryMinutes.isPresent() || renewalMinutes.isPresent() || publishes.isPresent();
    }
}
