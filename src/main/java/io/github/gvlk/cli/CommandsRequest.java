package io.github.gvlk.cli;

import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Manner;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.MachineName;
import io.github.gvlk.value.WindowsBuild;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** What the options of {@code gvlk commands} ask for. Every value is checked here. */
final class CommandsRequest {
    /** Options that say something to these dialects alone; sorted, so that of several the same is always refused. */
    private static final Map<String, Set<String>> ONLY_FOR = new TreeMap<>(Map.of(
            CommandsOptions.CSCRIPT,
            Set.of("cmd", "dism", "changepk"),
            CommandsOptions.ARCH,
            Set.of("unattend"),
            CommandsOptions.OFFICE_X86,
            Set.of("office")));

    private final ParseResult given;

    CommandsRequest(ParseResult given) {
        this.given = given;
    }

    private boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    private String text(String option) {
        return given.matchedOptionValue(option, "");
    }

    /** The name of the dialect that was asked for; empty when none was. */
    Optional<String> dialect() {
        if (!has(CommandsOptions.AS)) {
            return Optional.empty();
        }
        String name = text(CommandsOptions.AS).toLowerCase(Locale.ROOT);
        if (!Dialects.names().contains(name)) {
            throw new UsageException("No dialect is called " + InvalidValueException.visible(text(CommandsOptions.AS))
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
        Set<Wish> wishes = new HashSet<>();
        Map.of(
                        CommandsOptions.CONVERT,
                        Wish.CONVERT,
                        CommandsOptions.UPK,
                        Wish.REMOVE_KEY,
                        CommandsOptions.NO_ACTIVATE,
                        Wish.NO_ACTIVATION,
                        CommandsOptions.UNDO,
                        Wish.UNDO)
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
                has(CommandsOptions.ACTIVATION_ID)
                        ? Optional.of(new Guid(text(CommandsOptions.ACTIVATION_ID)))
                        : Optional.empty());
    }

    private Optional<Boolean> hostCaching() {
        if (!has(CommandsOptions.HOST_CACHING)) {
            return Optional.empty();
        }
        return switch (text(CommandsOptions.HOST_CACHING).toLowerCase(Locale.ROOT)) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> throw wrongWord(CommandsOptions.HOST_CACHING, List.of("on", "off"));
        };
    }

    private Optional<ActivationType> activationType() {
        if (!has(CommandsOptions.ACT_TYPE)) {
            return Optional.empty();
        }
        List<ActivationType> types = Arrays.asList(ActivationType.values());
        return Optional.of(types.stream()
                .filter(type -> type.word().equalsIgnoreCase(text(CommandsOptions.ACT_TYPE)))
                .findFirst()
                .orElseThrow(() -> wrongWord(
                        CommandsOptions.ACT_TYPE,
                        types.stream().map(ActivationType::word).toList())));
    }

    Manner manner() {
        List<Manner.Architecture> all = Arrays.asList(Manner.Architecture.values());
        Manner.Architecture architecture = !has(CommandsOptions.ARCH)
                ? Manner.Architecture.AMD64
                : all.stream()
                        .filter(each -> each.word().equalsIgnoreCase(text(CommandsOptions.ARCH)))
                        .findFirst()
                        .orElseThrow(() -> wrongWord(
                                CommandsOptions.ARCH,
                                all.stream().map(Manner.Architecture::word).toList()));
        return new Manner(
                has(CommandsOptions.COMMENTS),
                has(CommandsOptions.CSCRIPT),
                machines(),
                architecture,
                has(CommandsOptions.OFFICE_X86));
    }

    private List<MachineName> machines() {
        Set<MachineName> machines = new LinkedHashSet<>();
        for (String names : given.matchedOptionValue(CommandsOptions.REMOTE, List.<String>of())) {
            for (String name : names.split(",", -1)) {
                machines.add(new MachineName(name.strip()));
            }
        }
        return List.copyOf(machines);
    }

    private UsageException wrongWord(String option, List<String> words) {
        return new UsageException(option + " takes " + String.join(", ", words) + ", not "
                + InvalidValueException.visible(text(option)) + ".");
    }

    /** The build of the system; empty when none was given. */
    Optional<WindowsBuild> build() {
        return KeyCommand.build(text(CommandsOptions.BUILD));
    }

    /** Where the lines go. */
    Destination destination(OutputFormat format) {
        if (!has(CommandsOptions.SAVE)) {
            if (has(CommandsOptions.FORCE)) {
                throw new UsageException("--force is for --save: name the file.");
            }
            return new Destination.StandardOutput();
        }
        if (format != OutputFormat.TEXT) {
            throw new UsageException("--save writes the lines, not JSON: leave -o out, or write > FILE.");
        }
        return new Destination.File(Session.path(text(CommandsOptions.SAVE)), has(CommandsOptions.FORCE));
    }

    /** How the computer shall find its KMS host; a vendor's host is one of the catalogue. */
    KmsTarget target(Catalog catalog) {
        return TargetOptions.target(given, catalog);
    }
}
