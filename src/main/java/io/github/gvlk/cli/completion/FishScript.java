package io.github.gvlk.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** The completions of a command line for fish (3.0 or newer). */
final class FishScript {
    private final CommandModel root;
    private final List<Values.Words> lists;
    private final StringBuilder out = new StringBuilder();

    FishScript(CommandModel root) {
        this.root = root;
        this.lists = root.wordLists();
    }

    String text() {
        out.append("# fish completion for gvlk, written by: gvlk completion fish\n\n");
        addPath();
        for (int i = 0; i < lists.size(); i++) {
            out.append("set -l words")
                    .append(i + 1)
                    .append(' ')
                    .append(list(lists.get(i)))
                    .append('\n');
        }
        out.append("\ncomplete -c gvlk -f\n");
        root.all().forEach(this::add);
        return out.toString();
    }

    /** The functions that tell which command the cursor is in: it stands first, and its own command behind it. */
    private void addPath() {
        String nested = root.all()
                .filter(command -> command.path().size() == 2)
                .map(command -> quoted(String.join(" ", command.path())))
                .collect(Collectors.joining(" "));
        out.append("""
                function __gvlk_command -d 'The gvlk command that the cursor is in'
                    set -l words (commandline -opc)
                    if contains -- "$words[2] $words[3]" %s
                        echo "$words[2] $words[3]"
                    else
                        echo "$words[2]"
                    end
                end

                function __gvlk_is -d 'Whether the cursor is in this gvlk command'
                    set -l command (__gvlk_command)
                    test "$command" = "$argv"
                end

                """.formatted(nested));
    }

    private void add(CommandModel command) {
        String in = "complete -c gvlk -n " + quoted(("__gvlk_is " + String.join(" ", command.path())).strip());
        out.append('\n');
        command.commands().forEach(each -> {
            String name = each.path().get(each.path().size() - 1);
            out.append(in).append(" -a ").append(quoted(escaped(name)));
            addDescription(each.description());
        });
        for (CommandModel.Option option : command.options()) {
            out.append(in);
            option.names().forEach(this::addName);
            addValues(option.values(), true);
            addDescription(option.description());
        }
        if (!(command.words() instanceof Values.None)) {
            out.append(in);
            addValues(command.words(), false);
            out.append('\n');
        }
    }

    private void addName(String name) {
        if (name.startsWith("--")) {
            out.append(" -l ").append(quoted(name.substring(2)));
        } else {
            out.append(" -s ").append(quoted(name.substring(1)));
        }
    }

    private void addValues(Values values, boolean ofOption) {
        String required = ofOption ? " -r" : "";
        if (values instanceof Values.Words words) {
            out.append(required)
                    .append(" -f -a \"$words")
                    .append(lists.indexOf(words) + 1)
                    .append('"');
        } else if (values instanceof Values.Files) {
            out.append(required).append(" -F");
        } else if (values instanceof Values.Free) {
            out.append(required).append(" -f");
        }
    }

    private void addDescription(String description) {
        if (!description.isEmpty()) {
            out.append(" -d ").append(quoted(description));
        }
        out.append('\n');
    }

    /** Fish reads what stands behind -a once more: there each word is a word of a command line. */
    private static String list(Values.Words words) {
        return quoted(words.words().stream().map(FishScript::escaped).collect(Collectors.joining(" ")));
    }

    /** A word outside quotation marks. */
    private static String escaped(String word) {
        return word.replaceAll("[^\\p{Alnum}_./:@%+,-]", "\\\\$0");
    }

    private static String quoted(String text) {
        return text.matches("[\\p{Alnum}_-]+") ? text : "'" + text.replaceAll("[\\\\']", "\\\\$0") + "'";
    }
}
