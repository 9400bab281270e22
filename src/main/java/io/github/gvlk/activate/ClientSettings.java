package io.github.gvlk.activate;

import io.github.gvlk.value.Guid;
import java.util.Optional;

/**
 * Settings of a KMS client besides its KMS host; what is empty stays as it is.
 *
 * @param hostCaching whether the computer remembers a KMS host that it found by DNS
 * @param type by what it may activate
 * @param product the Activation ID of the product that the KMS host, the activation and the check are for; empty: the
 *     edition of Windows that is installed
 */
public record ClientSettings(Optional<Boolean> hostCaching, Optional<ActivationType> type, Optional<Guid> product) {
    /** Nothing but the usual. */
    public static final ClientSettings UNCHANGED =
            new ClientSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether nothing is set. */
    public boolean isUnchanged() {
        return hostCaching.isEmpty() && type.isEmpty() && product.isEmpty();
    }
}
