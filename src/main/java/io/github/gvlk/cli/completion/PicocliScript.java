package io.github.gvlk.cli.completion;

import io.github.gvlk.catalog.Catalog;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What picocli generates for bash. */
final class PicocliScript {
    /** Values of this type picocli completes by the names of files. */
    private static final ITypeInfo FILE =
            OptionSpec.builder("--file").type(File.class).build().typeInfo();

    private final CommandLine root;

    PicocliScript(CommandLine root, Catalog catalog) {
        this.root = root;
        prepare(root.getCommandSpec(), catalog);
    }

    String forBash() {
        return AutoComplete.bash(root.getCommandName(), root) + entry();
    }

    /**
     * The same for zsh, which reads it with its emulation of bash: to be sourced, or as a file in a folder of
     * {@code $fpath}. What picocli changes in the user's shell for it, an option and an alias, is left out.
     */
    String forZsh() {
        String script = forBash()
                .replaceAll("(?m)^ *# Make alias .*\\n *setopt COMPLETE_ALIASES\\n *alias compopt=complete\\n\\n", "")
                .replaceAll("(?m)^ *type compopt .*\\n", "");
        return "#compdef gvlk\n" + script + """

                # Loaded from a folder of $fpath, this is the first completion; the next ones go to the function above.
                if [[ ${funcstack[1]} = _gvlk ]]; then
                  _bash_complete -F _complete_gvlk_command
                fi
                """;
    }

    /**
     * Picocli's own entry takes a word for a command wherever it stands: those behind {@code gvlk error host} may be
     * called like one. The commands of gvlk come first.
     */
    private String entry() {
        return """

                # The commands come first; further words may be called like one.
                function _complete_gvlk_command() {
                  local line
                  printf -v line '%%s ' "${COMP_WORDS[@]:1:$((COMP_CWORD - 1))}"
                  case $line in
                %s    *) _picocli_gvlk ;;
                  esac
                }
                complete -F _complete_gvlk_command gvlk
                """.formatted(cases(root.getCommandSpec(), ""));
    }

    /** The cases of all commands below one; a command's own subcommands are looked at before it. */
    private static String cases(CommandSpec spec, String path) {
        StringBuilder cases = new StringBuilder();
        spec.subcommands().forEach((name, command) -> {
            String longer = path + name + " ";
            cases.append(cases(command.getCommandSpec(), longer))
                    .append("    '" + longer + "'*) _picocli_gvlk_")
                    .append(longer.strip().replace(' ', '_'))
                    .append(" ;;\n");
        });
        return cases.toString();
    }

    /**
     * Puts copies in the place of all options and parameters: the words of a catalogue are in them, and names of files
     * are of the type by which picocli knows them.
     */
    private static void prepare(CommandSpec spec, Catalog catalog) {
        List<OptionSpec> options = new ArrayList<>(spec.options());
        List<PositionalParamSpec> parameters = new ArrayList<>(spec.positionalParameters());
        options.forEach(spec::remove);
        parameters.forEach(spec::remove);
        options.forEach(option -> spec.addOption(prepare(option, Values.of(option, catalog))));
        parameters.forEach(parameter -> spec.addPositional(prepare(parameter, Values.of(parameter, catalog))));
        spec.subcommands().values().forEach(command -> prepare(command.getCommandSpec(), catalog));
    }

    private static OptionSpec prepare(OptionSpec option, Values values) {
        // The name, because picocli calls its list of words after the label, which several options may share.
        OptionSpec.Builder copy = OptionSpec.builder(option).paramLabel(option.longestName());
        if (values instanceof Values.Words words) {
            copy.completionCandidates(quoted(words));
        } else if (values instanceof Values.Files) {
            copy.typeInfo(FILE);
        }
        return copy.build();
    }

    private static PositionalParamSpec prepare(PositionalParamSpec parameter, Values values) {
        PositionalParamSpec.Builder copy = PositionalParamSpec.builder(parameter);
        if (values instanceof Values.Words words) {
            copy.completionCandidates(quoted(words));
        } else if (values instanceof Values.Files) {
            copy.typeInfo(FILE);
        }
        return copy.build();
    }

    /** Picocli writes each word between double quotes as it is. */
    private static List<String> quoted(Values.Words words) {
        return words.words().stream()
                .map(word -> word.replaceAll("[\\\\\"$`]", "\\\\$0"))
                .toList();
    }
}
