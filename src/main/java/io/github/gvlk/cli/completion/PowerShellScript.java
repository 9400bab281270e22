package io.github.gvlk.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** The completions of a command line for PowerShell (5.1 or newer). */
final class PowerShellScript {
    private static final String BEGIN = """
            # PowerShell completion for gvlk, written by: gvlk completion powershell

            Register-ArgumentCompleter -Native -CommandName 'gvlk', 'gvlk.cmd' -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)

            """;

    /** What does not depend on the commands: which one the cursor is in, and what fits there. */
    private static final String END = """

                # The words before the one at the cursor; the program is the first.
                $before = @()
                foreach ($element in $commandAst.CommandElements) {
                    if ($element.Extent.EndOffset -lt $cursorPosition) {
                        $before += $element.Extent.Text
                    }
                }
                $path = ''
                for ($i = 1; $i -lt $before.Count; $i++) {
                    $longer = ($path + ' ' + $before[$i]).Trim()
                    if (-not $commands.ContainsKey($longer)) {
                        break
                    }
                    $path = $longer
                }
                $command = $commands[$path]

                # Each result is a word and what its tool tip says.
                $found = @()
                if ($before.Count -gt 1 -and $command.Takes.ContainsKey($before[-1])) {
                    foreach ($word in $command.Takes[$before[-1]]) {
                        $found += , @($word, $word, 'ParameterValue')
                    }
                } elseif ($wordToComplete.StartsWith('-')) {
                    foreach ($option in $command.Options) {
                        $found += , @($option[0], $option[1], 'ParameterName')
                    }
                } else {
                    foreach ($name in $command.Commands) {
                        $found += , @($name[0], $name[1], 'Command')
                    }
                    foreach ($word in $command.Words) {
                        $found += , @($word, $word, 'ParameterValue')
                    }
                }
                foreach ($each in $found) {
                    if ($each[0].StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase)) {
                        $text = $each[0]
                        if ($text -notmatch '^[\\w.:-]+$') {
                            $text = "'" + $text.Replace("'", "''") + "'"
                        }
                        [System.Management.Automation.CompletionResult]::new($text, $each[0], $each[2], $each[1])
                    }
                }
            }
            """;

    private final CommandModel root;
    private final List<Values.Words> lists;
    private final StringBuilder out = new StringBuilder();

    PowerShellScript(CommandModel root) {
        this.root = root;
        this.lists = root.wordLists();
    }

    String text() {
        out.append(BEGIN);
        for (int i = 0; i < lists.size(); i++) {
            String words =
                    lists.get(i).words().stream().map(PowerShellScript::quoted).collect(Collectors.joining(", "));
            line(1, "$words" + (i + 1) + " = @(" + words + ")");
        }
        line(1, "$commands = @{}");
        root.all().forEach(this::add);
        return out.append(END).toString();
    }

    private void add(CommandModel command) {
        line(1, "$commands[" + quoted(String.join(" ", command.path())) + "] = @{");
        line(2, "Words = " + values(command.words()));
        line(2, "Commands = @(");
        command.commands().forEach(each -> addPair(each.path().get(each.path().size() - 1), each.description()));
        line(2, ")");
        line(2, "Options = @(");
        command.options().forEach(option -> option.names().forEach(name -> addPair(name, option.description())));
        line(2, ")");
        line(2, "Takes = @{");
        command.options().stream()
                .filter(option -> !(option.values() instanceof Values.None))
                .forEach(option ->
                        option.names().forEach(name -> line(3, quoted(name) + " = " + values(option.values()))));
        line(2, "}");
        line(1, "}");
    }

    private void addPair(String name, String description) {
        // A tool tip may not be empty.
        line(3, ", @(" + quoted(name) + ", " + quoted(description.isEmpty() ? name : description) + ")");
    }

    /** Where nothing is offered, PowerShell completes the names of files by itself. */
    private String values(Values values) {
        return values instanceof Values.Words words ? "$words" + (lists.indexOf(words) + 1) : "@()";
    }

    private void line(int depth, String text) {
        out.append("    ".repeat(depth)).append(text).append('\n');
    }

    /** A literal; PowerShell takes the typographic apostrophes for its own. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("['\u2018-\u201B]", "$0$0") + "'";
    }
}
