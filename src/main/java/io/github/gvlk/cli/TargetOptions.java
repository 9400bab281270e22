package io.github.gvlk.cli;

import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say how a computer finds its KMS host. */
final class TargetOptions {
    static final String KMS_HOST = "--kms-host";
    static final String CLOUD = "--cloud";
    static final String KMS_DOMAIN = "--kms-domain";
    static final String AUTO_DISCOVERY = "--auto-discovery";

    private TargetOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(CommonOptions.text(
                KMS_HOST,
                "NAME[:PORT]",
                "The KMS host: a DNS name or IPv4 address. Without it DNS discovery is used."));
        spec.addOption(CommonOptions.text(
                CLOUD,
                "NAME",
                "A cloud or hosting vendor's own KMS host; gvlk catalog list hosts shows the names.",
                CatalogWords.CLOUD_HOSTS));
        spec.addOption(CommonOptions.text(KMS_DOMAIN, "FQDN", "The DNS domain in which the KMS host's record is."));
        spec.addOption(CommonOptions.flag(
                "Clear a KMS host that was set before, so that DNS is asked again.", AUTO_DISCOVERY));
    }

    /** How the computer shall find its KMS host; a vendor's host is one of the catalogue. */
    static KmsTarget target(ParseResult given, Catalog catalog) {
        List<String> named = new ArrayList<>();
        for (String option : List.of(KMS_HOST, CLOUD, KMS_DOMAIN)) {
            if (given.hasMatchedOption(option)) {
                named.add(option);
            }
        }
        if (named.size() > 1) {
            throw new UsageException(
                    "Give one of --kms-host, --cloud and --kms-domain: a named host overrides a domain.");
        }
        boolean discovery = given.hasMatchedOption(AUTO_DISCOVERY);
        if (discovery && (given.hasMatchedOption(KMS_HOST) || given.hasMatchedOption(CLOUD))) {
            throw new UsageException(
                    "--auto-discovery clears the KMS host that " + named.get(0) + " names: leave one of them out.");
        }
        if (given.hasMatchedOption(KMS_HOST)) {
            return new KmsTarget.Host(KmsHost.parse(given.matchedOptionValue(KMS_HOST, "")));
        }
        if (given.hasMatchedOption(CLOUD)) {
            return new KmsTarget.Cloud(cloud(catalog, given.matchedOptionValue(CLOUD, "")));
        }
        if (given.hasMatchedOption(KMS_DOMAIN)) {
            return new KmsTarget.LookupDomain(domain(given.matchedOptionValue(KMS_DOMAIN, "")), discovery);
        }
        return discovery ? new KmsTarget.AutoDiscovery() : new KmsTarget.Unchanged();
    }

    private static DnsName domain(String text) {
        DnsName name = new DnsName(text);
        if (!name.isQualified()) {
            throw new InvalidValueException("DNS domain", text, "expected a full domain name such as example.org");
        }
        return name;
    }

    private static CloudHost cloud(Catalog catalog, String name) {
        List<CloudHost> hosts = catalog.cloudHosts();
        return hosts.stream()
                .filter(host -> host.id().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("No vendor's KMS host is called "
                        + InvalidValueException.visible(name) + ". The names are: "
                        + String.join(", ", hosts.stream().map(CloudHost::id).toList()) + "."));
    }
}
