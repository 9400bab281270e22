package io.github.gvlk.cli;

import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.cli.text.TextPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk catalog show}: one entry by its id, whatever table it stands in. */
final class CatalogShow implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Show one entry by its id or code.")
                .footer("", "Examples:", "  gvlk catalog show windows-server-2022-standard", "  gvlk catalog show D05");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ID")
                .type(String.class)
                .arity("1")
                .completionCandidates(CatalogWords.ENTRIES)
                .description("The id of an edition, product, vendor's host, source or erratum, or an error code.")
                .build());
        CommonOptions.addOutputTo(spec, "text (the default) or json");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        if (session.format() == OutputFormat.CSV) {
            throw new UsageException("gvlk catalog show writes text or json, not csv.");
        }
        String id = given.matchedPositionalValue(0, "");
        boolean found = false;
        List<Object> entries = new ArrayList<>();
        TextPage page = session.page();
        for (CatalogTable table : CatalogTable.ALL) {
            List<List<String>> rows = table.rows(session.catalog()).toList();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).get(0).toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT))) {
                    found = true;
                    if (session.format() == OutputFormat.JSON) {
                        entries.add(table.json(session.catalog()).get(i));
                    } else {
                        addRow(page, table, rows.get(i));
                    }
                }
            }
        }
        if (!found) {
            session.say("Nothing in the catalogue has the id " + io.github.gvlk.value.InvalidValueException.visible(id)
                    + ". gvlk catalog list shows the ids with -o csv.");
            return ExitCode.NOT_FOUND;
        }
        if (session.format() == OutputFormat.JSON) {
            session.printJson(entries.get(0));
        } else {
            session.print(page);
        }
        return ExitCode.ANSWERED;
    }

    private static void addRow(TextPage page, CatalogTable table, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                page.pair(0, 17, table.columns().get(i), row.get(i));
            }
        }
    }
}
