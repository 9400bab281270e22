package io.github.gvlk.activate;

import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;

/** How the computer shall find its KMS host. */
public sealed interface KmsTarget {
    /** As it does now: nothing is set. On a computer where nothing was set this is the SRV record of its own domain. */
    record Unchanged() implements KmsTarget {}

    /** By the SRV record in its own DNS domain, whatever was set before. */
    record AutoDiscovery() implements KmsTarget {}

    /** By name or address. */
    record Host(KmsHost host) implements KmsTarget {}

    /**
     * By the SRV record in another DNS domain.
     *
     * @param clearsHost whether a KMS host that was set before, which would override the domain, is cleared
     */
    record LookupDomain(DnsName domain, boolean clearsHost) implements KmsTarget {}

    /** A vendor's own endpoint, under the vendor's condition. */
    record Cloud(CloudHost cloud) implements KmsTarget {}
}
