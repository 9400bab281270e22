package io.github.gvlk.planning;

import io.github.gvlk.catalog.HostBasis;
import java.util.List;
import java.util.Optional;

/** Whether a host activates an edition. What a table does not list is neither activated nor refused: nothing is known. */
public sealed interface HostVerdict {
    /** Why, as sentences for a person, with the names of edition and host. */
    String reason();

    /** Ids of the documents that say so. */
    List<String> sources();

    /**
     * The tables list it.
     *
     * @param basis what the host needs for it: a host key of Windows, one of Office, or its row of the AVMA table
     * @param update what must be installed on the host first, as a sentence; empty where the tables name no update
     */
    record Can(HostBasis basis, Optional<String> update, String reason, List<String> sources) implements HostVerdict {}

    /** The tables say nothing of it: that is no proof that it cannot. */
    record NotListed(String reason, List<String> sources) implements HostVerdict {}

    /** A table or a published rule says no. */
    record Cannot(String reason, List<String> sources) implements HostVerdict {}
}
