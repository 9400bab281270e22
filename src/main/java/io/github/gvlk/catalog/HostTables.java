package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Which host activates what, as the publisher's tables have it.
 *
 * @param systems by id
 * @param keyGroups newest first
 * @param updates by system, and for one system by date
 * @param officeKeys by id
 * @param avmaHosts by system
 */
public record HostTables(
        List<HostSystem> systems,
        List<HostKeyGroup> keyGroups,
        List<HostUpdate> updates,
        List<OfficeHostKey> officeKeys,
        List<AvmaHost> avmaHosts) {

    /** The system with that id. */
    public Optional<HostSystem> system(String id) {
        return systems.stream().filter(system -> system.id().equals(id)).findFirst();
    }
}
