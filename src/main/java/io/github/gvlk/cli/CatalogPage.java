package io.github.gvlk.cli;

import io.github.gvlk.page.LookupPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk catalog page}: the whole catalogue as a page for a browser. */
final class CatalogPage implements Subcommand {
    private static final String OUT = "--out";
    private static final String FORCE = "--force";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Write the catalogue as a page for a browser.")
                .description(
                        "One HTML file that loads nothing: setup keys with their command lines for your KMS host, error"
                                + " codes with causes and steps, with a search. For a computer without Java or network.")
                .footer("", "Example:", "  gvlk catalog page --out lookup.html");
        spec.addOption(CommonOptions.text(OUT, "FILE", "The file to write."));
        spec.addOption(CommonOptions.flag("Overwrite the file if it is there.", FORCE));
        CommonOptions.addQuietTo(spec, "Do not say what was written.");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        if (!given.hasMatchedOption(OUT)) {
            throw new UsageException("Name the file: gvlk catalog page --out lookup.html");
        }
        Path file = Session.path(given.matchedOptionValue(OUT, ""));
        String page = new LookupPage(session.catalog(), Version.code()).html();
        new Destination.File(file, given.hasMatchedOption(FORCE)).write(page.getBytes(StandardCharsets.UTF_8));
        session.note("Written to " + Printable.quoted(file) + ". It opens in any browser, offline.");
        return ExitCode.ANSWERED;
    }
}
