package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** The sources of the man pages in AsciiDoc: one for each command, from what its help says. */
final class ManPages {
    private static final String EXAMPLES = "Examples:";
    private static final String INDENT = "  ";
    private static final int VERY_WIDE = 10_000;

    private final CommandSpec root;

    /** Pages of this command line, which is changed for them. */
    ManPages(CommandLine root) {
        this.root = root.getCommandSpec();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<CommandSpec> commands = all(root).toList();
        commands.forEach(ManPages::prepare);
        for (CommandSpec command : commands) {
            Files.writeString(folder.resolve(name(command) + ".adoc"), page(command));
        }
    }

    private static Stream<CommandSpec> all(CommandSpec spec) {
        return Stream.concat(
                Stream.of(spec),
                spec.subcommands().values().stream().flatMap(command -> all(command.getCommandSpec())));
    }

    private static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    /** Makes of what help shows what a page shows: its name is a line without a full stop. */
    private static void prepare(CommandSpec spec) {
        UsageMessageSpec usage = spec.usageMessage();
        if (usage.description().length == 0) {
            usage.description(usage.header());
        }
        String header = String.join(" ", usage.header().length > 0 ? usage.header() : usage.description());
        usage.header(header.replaceFirst("\\.( .*)?$", ""));
        usage.exitCodeListHeading("Exit status");
        // The synopsis is broken into lines by man.
        usage.width(VERY_WIDE);
        spec.version("gvlk " + Version.code());
    }

    private static String page(CommandSpec spec) {
        // The day of the data, else every build would write its own.
        StringBuilder page = new StringBuilder(":docdate: " + Catalog.bundled().dataDate() + "\n");
        page.append(generated(spec));
        List<String> footer = Arrays.asList(spec.usageMessage().footer());
        if (footer.contains(EXAMPLES)) {
            page.append("== Examples\n\n....\n");
            footer.subList(footer.indexOf(EXAMPLES) + 1, footer.size())
                    .forEach(line -> page.append(String.format(line).replaceFirst("^" + INDENT, ""))
                            .append('\n'));
            page.append("....\n\n");
        }
        page.append("include::{include}/environment.adoc[]\n\n");
        page.append("== See also\n\n").append(seeAlso(spec)).append('\n');
        return page.toString();
    }

    /** What picocli makes of the command. A label such as NAME[:PORT] would be read as markup, so it is hidden. */
    private static String generated(CommandSpec spec) {
        StringWriter written = new StringWriter();
        try (PrintWriter out = new PrintWriter(written)) {
            ManPageGenerator.writeSingleManPage(out, spec);
        }
        String page = written.toString().replace(System.lineSeparator(), "\n");
        for (OptionSpec option : spec.options()) {
            String label = option.paramLabel();
            page = page.replace(label, label.replace("[", "{startsb}").replace("]", "{endsb}"));
        }
        return page;
    }

    /** The page above and the pages beside and below. */
    private static String seeAlso(CommandSpec spec) {
        CommandSpec parent = spec.parent();
        Stream<CommandSpec> above = parent == null ? Stream.of() : Stream.concat(Stream.of(parent), children(parent));
        return Stream.concat(above, children(spec))
                .filter(each -> !name(each).equals(name(spec)))
                .map(each -> "*" + name(each) + "*(1)")
                .collect(Collectors.joining(",\n"));
    }

    private static Stream<CommandSpec> children(CommandSpec spec) {
        return spec.subcommands().values().stream().map(CommandLine::getCommandSpec);
    }
}
