package io.github.gvlk.cli;

import io.github.gvlk.cli.json.CatalogJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk catalog export}: the whole catalogue for other programs. */
final class CatalogExport implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Write the whole catalogue for other programs.")
                .description("As JSON everything; as CSV every edition with its key.");
        CommonOptions.addOutputTo(spec, "json (the default) or csv");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        String format = given.matchedOptionValue(CommonOptions.OUTPUT, OutputFormat.JSON.word());
        switch (OutputFormat.ofWord(format)) {
            case JSON -> session.printJson(CatalogJson.of(session.catalog()));
            case CSV -> CatalogList.printCsv(session, CatalogTable.EDITIONS);
            case TEXT -> throw new UsageException("gvlk catalog export writes json or csv, not text.");
        }
        return ExitCode.ANSWERED;
    }
}
