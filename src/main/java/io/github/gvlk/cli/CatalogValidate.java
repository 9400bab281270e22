package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CatalogCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk catalog validate}: whether the bundled data and the named overlays are sound. */
final class CatalogValidate implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Check the catalogue and overlay files.")
                .description("Reads everything, and looks for references that lead nowhere and keys that contradict.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description("Overlay files to check on top of the bundled catalogue.")
                .build());
        CommonOptions.addQuietTo(spec, "Print nothing when all is well.");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        List<Path> files = new ArrayList<>();
        given.matchedPositionalValue(0, List.<String>of()).forEach(file -> files.add(Session.path(file)));
        Catalog catalog = session.catalogWith(files);
        List<String> problems = CatalogCheck.problems(catalog);
        if (!problems.isEmpty()) {
            problems.forEach(session::printLine);
            return ExitCode.USAGE;
        }
        if (!session.isQuiet()) {
            session.printLine("sound: " + catalog.editions().size() + " editions, "
                    + catalog.documentedErrors().size() + " documented and "
                    + catalog.listedErrors().size() + " listed error codes, "
                    + catalog.cloudHosts().size() + " vendors' hosts, "
                    + catalog.sources().size() + " sources; data of " + catalog.dataDate());
        }
        return ExitCode.ANSWERED;
    }
}
