package io.github.gvlk.catalog;

import java.util.List;

/** What lets a host activate others: a host key of Windows, one of Office, or its own activation. */
public sealed interface HostBasis permits HostKeyGroup, OfficeHostKey, AvmaHost {
    /** Ids of the documents that say so. */
    List<String> sources();
}
