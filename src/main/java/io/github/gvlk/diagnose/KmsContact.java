package io.github.gvlk.diagnose;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The KMS host that a product asks, as far as the text shows it.
 *
 * @param host name or address without the port; empty when there is none, or none is shown
 * @param port TCP port; empty when no host is shown
 * @param origin empty when the product is no KMS client, or is activated in another way
 * @param address IP address
 * @param lookupDomain the DNS domain in which the SRV record is looked for, where one was set
 * @param activationInterval minutes between attempts while not activated
 * @param renewalInterval minutes between renewals
 * @param hostPid the extended PID of the KMS host
 */
public record KmsContact(
        Optional<String> host,
        OptionalInt port,
        Optional<HostOrigin> origin,
        Optional<String> address,
        Optional<String> lookupDomain,
        OptionalInt activationInterval,
        OptionalInt renewalInterval,
        Optional<String> hostPid) {
    /** Nothing is shown, and nothing was to be expected. */
    public static final KmsContact NONE = new KmsContact(
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty());
}
