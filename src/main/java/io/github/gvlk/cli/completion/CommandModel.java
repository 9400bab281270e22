package io.github.gvlk.cli.completion;

import io.github.gvlk.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as shells complete it.
 *
 * @param path the words that lead to it, without the program's own name; empty for the program itself
 * @param description what help says of it in one line
 * @param words what stands behind its options
 */
record CommandModel(
        List<String> path, String description, List<Option> options, Values words, List<CommandModel> commands) {

    /** An option with all its names, each with its hyphens. */
    record Option(List<String> names, String description, Values values) {}

    /** The model of a command line; hidden commands and options are left out. */
    static CommandModel of(CommandLine root, Catalog catalog) {
        return of(root.getCommandSpec(), List.of(), catalog);
    }

    private static CommandModel of(CommandSpec spec, List<String> path, Catalog catalog) {
        List<CommandModel> commands = new ArrayList<>();
        spec.subcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                commands.add(of(command.getCommandSpec(), List.copyOf(longer), catalog));
            }
        });
        return new CommandModel(
                path,
                // Picocli formats it when it shows it: a percent sign is doubled.
                line(String.format(String.join(" ", spec.usageMessage().header()))),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> option(option, catalog))
                        .toList(),
                spec.positionalParameters().stream()
                        .filter(parameter -> !parameter.hidden())
                        .map(parameter -> Values.of(parameter, catalog))
                        .findFirst()
                        .orElse(new Values.None()),
                List.copyOf(commands));
    }

    private static Option option(OptionSpec option, Catalog catalog) {
        return new Option(
                List.of(option.names()), line(String.join(" ", option.description())), Values.of(option, catalog));
    }

    /** The first sentence: a shell has one line. */
    private static String line(String text) {
        String whole = text.replaceAll("\\s+", " ").strip();
        int end = whole.indexOf(". ");
        return end < 0 ? whole : whole.substring(0, end + 1);
    }

    /** This command and all below it, each before those below. */
    Stream<CommandModel> all() {
        return Stream.concat(Stream.of(this), commands.stream().flatMap(CommandModel::all));
    }

    /** Every list of words in the tree, each once. */
    List<Values.Words> wordLists() {
        return all().flatMap(command -> Stream.concat(
                        Stream.of(command.words()), command.options().stream().map(Option::values)))
                .filter(Values.Words.class::isInstance)
                .map(Values.Words.class::cast)
                .distinct()
                .toList();
    }
}
