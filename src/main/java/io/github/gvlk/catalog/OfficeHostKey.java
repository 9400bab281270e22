package io.github.gvlk.catalog;

import io.github.gvlk.value.Guid;
import java.util.List;
import java.util.Optional;

/**
 * What a KMS host needs for a version of Office: a pack, and a host key of that version.
 *
 * @param products the releases of the catalogue that it activates
 * @param pack what must be installed on the host before the key
 * @param leastServer id of the oldest Windows Server that can be the host
 * @param leastClient id of the oldest Windows client that can be the host, a volume edition
 * @param clientNote what that client must have besides
 * @param activationId of the host key, for {@code slmgr.vbs}
 * @param errata ids of the errata that concern it
 */
public record OfficeHostKey(
        String id,
        List<String> products,
        String pack,
        String leastServer,
        String leastClient,
        Optional<String> clientNote,
        Guid activationId,
        List<String> errata,
        List<String> sources)
        implements HostBasis {}
