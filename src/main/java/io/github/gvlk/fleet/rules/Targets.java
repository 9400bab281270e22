package io.github.gvlk.fleet.rules;

import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KmsHost;
import java.util.Locale;

/** KMS hosts as inventories and files of rules write them, and as plans show them. */
public final class Targets {
    private static final String DNS = "dns";
    private static final String RECORD = "_vlmcs._tcp.";

    private Targets() {}

    /**
     * Reads {@code NAME[:PORT]}, {@code dns} for the record in the machine's own domain, or {@code dns:DOMAIN}.
     *
     * @throws InvalidValueException when it is none of these
     */
    public static KmsTarget read(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals(DNS)) {
            return new KmsTarget.AutoDiscovery();
        }
        if (word.startsWith(DNS + ":")) {
            return new KmsTarget.LookupDomain(new DnsName(text.substring(DNS.length() + 1)), true);
        }
        return new KmsTarget.Host(KmsHost.parse(text));
    }

    /** Name and port of the host, or the DNS record that leads to it; empty where nothing is set. */
    public static String label(KmsTarget target) {
        if (target instanceof KmsTarget.Host host) {
            return host.host().toString();
        }
        if (target instanceof KmsTarget.Cloud cloud) {
            return cloud.cloud().host().toString();
        }
        return target instanceof KmsTarget.LookupDomain domain ? RECORD + domain.domain() : "";
    }
}
