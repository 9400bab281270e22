package io.github.gvlk.activate;

import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;

/** How the computer shall find its KMS host. */
public sealed interface KmsTarget {
    /** By the SRV record in its own DNS domain: nothing to set. */
    record Discovery() implements KmsTarget {}

    /** By name or address. */
    record Host(KmsHost host) implements KmsTarget {}

    /** By the SRV record in another DNS domain. */
    record LookupDomain(DnsName domain) implements KmsTarget {}

    /** A vendor's own endpoint, under the vendor's condition. */
    record Cloud(CloudHost cloud) implements KmsTarget {}
}
