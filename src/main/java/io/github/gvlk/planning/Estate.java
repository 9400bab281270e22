package io.github.gvlk.planning;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.HostSystem;
import java.util.List;
import java.util.OptionalInt;

/**
 * What an organisation has, as far as it says.
 *
 * @param clients computers with a Windows client
 * @param servers computers with Windows Server
 * @param office computers with a volume edition of Office
 * @param hosts KMS hosts that it has or wants; empty when it does not say
 * @param hostSystems what they run, or may run
 * @param editions what shall be activated
 */
public record Estate(
        int clients, int servers, int office, OptionalInt hosts, List<HostSystem> hostSystems, List<Edition> editions) {

    /** The computers of a family. */
    public int computers(Family family) {
        return switch (family) {
            case CLIENT -> clients;
            case SERVER -> servers;
            case OFFICE -> office;
        };
    }

    /** Whether it says how many computers there are. */
    public boolean isCounted() {
        return clients + servers + office > 0;
    }
}
