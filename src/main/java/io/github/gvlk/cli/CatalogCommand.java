package io.github.gvlk.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code gvlk catalog}: the data itself. Its work is done by its subcommands. */
final class CatalogCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .header("Show, check and export the catalogue.")
                .description("The data that gvlk answers from, with its sources.")
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n");
        spec.addSubcommand("list", new CatalogList().spec());
        spec.addSubcommand("show", new CatalogShow().spec());
        spec.addSubcommand("sources", CatalogList.ofSources().spec());
        spec.addSubcommand("validate", new CatalogValidate().spec());
        spec.addSubcommand("export", new CatalogExport().spec());
        spec.addSubcommand("page", new CatalogPage().spec());
        return CommonOptions.addHelpTo(spec);
    }

    @Override
    public ExitCode run(picocli.CommandLine.ParseResult given, Session session) {
        throw new IllegalStateException("only the subcommands run");
    }
}
