package io.github.gvlk.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that every command has. They are built in code: reading annotations costs start-up time. */
final class CommonOptions {
    static final String CATALOG = "--catalog";
    static final String OUTPUT = "--output";
    static final String QUIET = "--quiet";
    static final String NO_COLOUR = "--no-color";
    static final String VERBOSE = "--verbose";
    static final String SOURCES = "--sources";

    private CommonOptions() {}

    /** Adds help, the exit codes, and the options that have to do with catalogue and messages. */
    static CommandSpec addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(CATALOG)
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Lay the entries of a JSON file over the catalogue; may be repeated."
                        + " The variable GVLK_CATALOG names such files too.")
                .build());
        spec.addOption(flag("Show no colours.", NO_COLOUR));
        spec.addOption(flag("Show the stack trace of a defect.", VERBOSE));
        return addHelpTo(spec);
    }

    /** Adds help and the exit codes alone. */
    static CommandSpec addHelpTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.table());
        spec.usageMessage().descriptionHeading("%n").parameterListHeading("%n").optionListHeading("%nOptions:%n");
        return spec;
    }

    /** {@code -o} with the formats that the command has; help names them, and shells complete those. */
    static CommandSpec addOutputTo(CommandSpec spec, String formats) {
        List<String> words = new ArrayList<>();
        for (OutputFormat format : OutputFormat.values()) {
            if (formats.contains(format.word())) {
                words.add(format.word());
            }
        }
        return spec.addOption(OptionSpec.builder("-o", OUTPUT)
                .paramLabel("FORMAT")
                .type(String.class)
                .completionCandidates(words)
                .description("Write the answer as " + formats + ".")
                .build());
    }

    /** {@code -q}; {@code quiet} says what is left then. */
    static CommandSpec addQuietTo(CommandSpec spec, String quiet) {
        return spec.addOption(flag(quiet, "-q", QUIET));
    }

    static CommandSpec addSourcesTo(CommandSpec spec) {
        return spec.addOption(flag("Show which documents the answer comes from.", SOURCES));
    }

    static OptionSpec flag(String description, String... names) {
        String longest = names[names.length - 1];
        String[] others = java.util.Arrays.copyOf(names, names.length - 1);
        return (others.length == 0 ? OptionSpec.builder(longest) : OptionSpec.builder(others[0], longest))
                .arity("0")
                .type(boolean.class)
                .description(description)
                .build();
    }

    static OptionSpec text(String name, String label, String description) {
        return text(name, label, description, null);
    }

    /** The same with the words that shells complete. */
    static OptionSpec text(String name, String label, String description, @Nullable Iterable<String> words) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .completionCandidates(words)
                .description(description)
                .build();
    }
}
