package io.github.gvlk.cli;

import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Manner;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.MachineName;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code gvlk commands}, and the values that they stand for. Every value is checked here. */
final class CommandsOptions {
    static final String LIST_DIALECTS = "--list-dialects";

    private static final String AS = "--as";
    private static final String BUILD = "--build";
    private static final String SAVE = "--save";
    private static final String FORCE = "--force";
    private static final String KMS_HOST = "--kms-host";
    private static final String CLOUD = "--cloud";
    private static final String KMS_DOMAIN = "--kms-domain";
    private static final String AUTO_DISCOVERY = "--auto-discovery";
    private static final String NO_ACTIVATE = "--no-activate";
    private static final String CONVERT = "--convert";
    private static final String UNDO = "--undo";
    private static final String UPK = "--upk";
    private static final String ACTIVATION_ID = "--activation-id";
    private static final String HOST_CACHING = "--host-caching";
    private static final String ACT_TYPE = "--act-type";
    private static final String REMOTE = "--remote";
    private static final String COMMENTS = "--comments";
    private static final String CSCRIPT = "--cscript";
    private static final String ARCH = "--arch";
    private static final String OFFICE_X86 = "--office-x86";

    /** Options that say something to these dialects alone; sorted, so that of several the same is always refused. */
    private static final Map<String, Set<String>> ONLY_FOR = new TreeMap<>(
            Map.of(CSCRIPT, Set.of("cmd", "dism", "changepk"), ARCH, Set.of("unattend"), OFFICE_X86, Set.of("office")));

    private final ParseResult given;

    CommandsOptions(ParseResult given) {
        this.given = given;
    }

    /** Adds them all, in the order in which help shows them. */
    static void addTo(CommandSpec spec) {
        spec.addOption(CommonOptions.text(
                AS,
                "DIALECT",
                "How to write the lines: cmd (the default), batch, powershell, ansible ... For a file that runs by itself"
                        + " batch is better than cmd with >, because it checks every step."));
        spec.addOption(CommonOptions.flag("Say what each dialect is for and what it needs.", LIST_DIALECTS));
        spec.addOption(CommonOptions.text(
                KMS_HOST,
                "NAME[:PORT]",
                "The KMS host: a DNS name or IPv4 address. Without it DNS discovery is used."));
        spec.addOption(CommonOptions.text(
                CLOUD, "NAME", "A cloud or hosting vendor's own KMS host; gvlk catalog list hosts shows the names."));
        spec.addOption(CommonOptions.text(KMS_DOMAIN, "FQDN", "The DNS domain in which the KMS host's record is."));
        spec.addOption(CommonOptions.flag(
                "Clear a KMS host that was set before, so that DNS is asked again.", AUTO_DISCOVERY));
        spec.addOption(CommonOptions.flag("Leave the activation to Windows.", NO_ACTIVATE));
        spec.addOption(CommonOptions.flag(
                "Change the edition, or an evaluation, first. The computer must be restarted then.", CONVERT));
        spec.addOption(CommonOptions.flag(
                "Take back what the same options set; without any, the KMS host and the DNS domain.", UNDO));
        spec.addOption(CommonOptions.flag(
                "Remove the present key first; with --undo, the setup key. Installing replaces a key anyway.", UPK));
        spec.addOption(CommonOptions.text(
                ACTIVATION_ID, "GUID", "The product that host and activation are for, where several are installed."));
        spec.addOption(CommonOptions.text(
                HOST_CACHING, "on|off", "Whether the computer remembers a KMS host that it found by DNS."));
        spec.addOption(CommonOptions.text(ACT_TYPE, "TYPE", "By what it may activate: all, ad, kms or token."));
        spec.addOption(OptionSpec.builder(REMOTE)
                .paramLabel("NAME[,NAME...]")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Other computers to do it on, by name; may be repeated. Never a password.")
                .build());
        spec.addOption(CommonOptions.flag("Explain each step in the dialect's own comments.", COMMENTS));
        spec.addOption(CommonOptions.flag("For cmd: answers in the console, in place of dialog boxes.", CSCRIPT));
        spec.addOption(CommonOptions.text(ARCH, "ARCH", "For unattend: amd64 (the default), arm64 or x86."));
        spec.addOption(CommonOptions.flag("For office: 32-bit Office on 64-bit Windows.", OFFICE_X86));
        spec.addOption(CommonOptions.text(
                BUILD,
                "NUMBER",
                "The build of the system, such as 20348: tells the release, not the edition, and which dialect fits."));
        spec.addOption(CommonOptions.text(
                SAVE, "FILE", "Write the lines into a file, in the encoding that their program reads."));
        spec.addOption(CommonOptions.flag("With --save: overwrite the file.", FORCE));
    }

    private boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    private String text(String option) {
        return given.matchedOptionValue(option, "");
    }

    /** The name of the dialect that was asked for; empty when none was. */
    Optional<String> dialect() {
        if (!has(AS)) {
            return Optional.empty();
        }
        String name = text(AS).toLowerCase(Locale.ROOT);
        if (!Dialects.names().contains(name)) {
            throw new UsageException("No dialect is called " + InvalidValueException.visible(text(AS))
                    + ". The names are: " + String.join(", ", Dialects.names()) + ".");
        }
        return Optional.of(name);
    }

    /** Refuses an option that would say nothing to the dialect. */
    void requireUseIn(String dialect) {
        ONLY_FOR.forEach((option, dialects) -> {
            if (has(option) && !dialects.contains(dialect)) {
                throw new UsageException(option + " says nothing to " + dialect + ": it is for --as "
                        + dialects.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        });
    }

    /** What the person wants besides the usual steps. */
    Set<Wish> wishes() {
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        Map.of(CONVERT, Wish.CONVERT, UPK, Wish.REMOVE_KEY, NO_ACTIVATE, Wish.NO_ACTIVATION, UNDO, Wish.UNDO)
                .forEach((option, wish) -> {
                    if (has(option)) {
                        wishes.add(wish);
                    }
                });
        return wishes;
    }

    ClientSettings settings() {
        return new ClientSettings(
                hostCaching(),
                activationType(),
                has(ACTIVATION_ID) ? Optional.of(new Guid(text(ACTIVATION_ID))) : Optional.empty());
    }

    private Optional<Boolean> hostCaching() {
        if (!has(HOST_CACHING)) {
            return Optional.empty();
        }
        return switch (text(HOST_CACHING).toLowerCase(Locale.ROOT)) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> throw wrongWord(HOST_CACHING, List.of("on", "off"));
        };
    }

    private Optional<ActivationType> activationType() {
        if (!has(ACT_TYPE)) {
            return Optional.empty();
        }
        List<ActivationType> types = Arrays.asList(ActivationType.values());
        return Optional.of(types.stream()
                .filter(type -> type.word().equalsIgnoreCase(text(ACT_TYPE)))
                .findFirst()
                .orElseThrow(() -> wrongWord(
                        ACT_TYPE, types.stream().map(ActivationType::word).toList())));
    }

    Manner manner() {
        List<Manner.Architecture> all = Arrays.asList(Manner.Architecture.values());
        Manner.Architecture architecture = !has(ARCH)
                ? Manner.Architecture.AMD64
                : all.stream()
                        .filter(each -> each.word().equalsIgnoreCase(text(ARCH)))
                        .findFirst()
                        .orElseThrow(() -> wrongWord(
                                ARCH,
                                all.stream().map(Manner.Architecture::word).toList()));
        return new Manner(has(COMMENTS), has(CSCRIPT), machines(), architecture, has(OFFICE_X86));
    }

    private List<MachineName> machines() {
        List<MachineName> machines = new ArrayList<>();
        for (String names : given.matchedOptionValue(REMOTE, List.<String>of())) {
            for (String name : names.split(",", -1)) {
                machines.add(new MachineName(name.strip()));
            }
        }
        return machines.stream().distinct().toList();
    }

    private UsageException wrongWord(String option, List<String> words) {
        return new UsageException(option + " takes " + String.join(", ", words) + ", not "
                + InvalidValueException.visible(text(option)) + ".");
    }

    /** The build of the system; empty when none was given. */
    Optional<WindowsBuild> build() {
        return KeyCommand.build(text(BUILD));
    }

    /** Where the lines go. */
    Destination destination(OutputFormat format) {
        if (!has(SAVE)) {
            if (has(FORCE)) {
                throw new UsageException("--force is for --save: name the file.");
            }
            return new Destination.StandardOutput();
        }
        if (format != OutputFormat.TEXT) {
            throw new UsageException("--save writes the lines, not JSON: leave -o out, or write > FILE.");
        }
        return new Destination.File(Session.path(text(SAVE)), has(FORCE));
    }

    /** How the computer shall find its KMS host; a vendor's host is one of the catalogue. */
    KmsTarget target(Catalog catalog) {
        List<String> named =
                List.of(KMS_HOST, CLOUD, KMS_DOMAIN).stream().filter(this::has).toList();
        if (named.size() > 1) {
            throw new UsageException(
                    "Give one of --kms-host, --cloud and --kms-domain: a named host overrides a domain.");
        }
        boolean discovery = has(AUTO_DISCOVERY);
        if (discovery && (has(KMS_HOST) || has(CLOUD))) {
            throw new UsageException(
                    "--auto-discovery clears the KMS host that " + named.get(0) + " names: leave one of them out.");
        }
        if (has(KMS_HOST)) {
            return new KmsTarget.Host(KmsHost.parse(text(KMS_HOST)));
        }
        if (has(CLOUD)) {
            return new KmsTarget.Cloud(cloud(catalog, text(CLOUD)));
        }
        if (has(KMS_DOMAIN)) {
            return new KmsTarget.LookupDomain(domain(text(KMS_DOMAIN)), discovery);
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
