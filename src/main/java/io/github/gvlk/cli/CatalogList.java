package io.github.gvlk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.gvlk.cli.text.TextPage;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk catalog list} and {@code gvlk catalog sources}: a table of the catalogue, whole. */
final class CatalogList implements Subcommand {
    private final Optional<CatalogTable> fixed;

    /** Lists the table that the person names, editions when none is named. */
    CatalogList() {
        this(Optional.empty());
    }

    private CatalogList(Optional<CatalogTable> fixed) {
        this.fixed = fixed;
    }

    /** Lists the sources. */
    static CatalogList ofSources() {
        return new CatalogList(Optional.of(CatalogTable.SOURCES));
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        if (fixed.isPresent()) {
            spec.usageMessage().header("List the documents that the data comes from.");
        } else {
            spec.usageMessage().header("List a table of the catalogue.");
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel("TABLE")
                    .type(String.class)
                    .arity("0..1")
                    .completionCandidates(
                            CatalogTable.ALL.stream().map(CatalogTable::word).toList())
                    .description("One of " + CatalogTable.words() + ". Default: editions.")
                    .build());
        }
        CommonOptions.addOutputTo(spec, "text (the default), json or csv");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        CatalogTable table =
                fixed.orElseGet(() -> table(given.matchedPositionalValue(0, CatalogTable.EDITIONS.word())));
        switch (session.format()) {
            case JSON -> session.printJson(table.json(session.catalog()));
            case CSV -> printCsv(session, table);
            case TEXT -> printText(session, table);
        }
        return ExitCode.ANSWERED;
    }

    private static CatalogTable table(String word) {
        for (CatalogTable table : CatalogTable.ALL) {
            if (table.word().equals(word)) {
                return table;
            }
        }
        throw new UsageException("No table is called " + io.github.gvlk.value.InvalidValueException.visible(word)
                + ". The tables are: " + CatalogTable.words() + ".");
    }

    static void printCsv(Session session, CatalogTable table) {
        CsvWriter csv = CsvOutput.writer(session.console());
        csv.writeRecord(table.columns());
        table.rows(session.catalog()).forEach(csv::writeRecord);
    }

    private static void printText(Session session, CatalogTable table) {
        TextPage page = session.page();
        List<List<String>> rows = table.rows(session.catalog()).toList();
        for (List<String> row : rows) {
            CatalogTable.Cells cells = table.text(row);
            page.pair(0, table.firstWidth(), cells.first(), cells.second());
        }
        session.print(page);
    }
}
