package io.github.gvlk.cli;

import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.find.Finder;
import io.github.gvlk.fleet.Fleet;
import io.github.gvlk.fleet.FleetPlanner;
import io.github.gvlk.fleet.FleetSink;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.inventory.Inventory;
import io.github.gvlk.fleet.inventory.InventoryException;
import io.github.gvlk.fleet.inventory.InventoryReader;
import io.github.gvlk.fleet.rules.AssumptionFile;
import io.github.gvlk.fleet.rules.Assumptions;
import io.github.gvlk.fleet.rules.HostRules;
import io.github.gvlk.fleet.rules.RuleException;
import io.github.gvlk.fleet.rules.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk fleet}: a plan for every machine of an inventory, and every row without one with the reason. */
final class FleetCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Plan every machine of an inventory.")
                .description(
                        "Takes the exports that inventories make (CSV with comma, semicolon or tab, JSON, JSON Lines) and"
                                + " writes a plan, scripts or a playbook for a person to review and an engine to run; gvlk"
                                + " runs none of them. Every row is planned or rejected with the reason. Nothing appears"
                                + " under its name before it is whole.")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk fleet computers.csv --kms-host kms.example.org --out plan.csv",
                        "  gvlk fleet computers.csv --sites sites.csv --as ansible --out kms",
                        "  gvlk fleet computers.csv --as powershell-remoting --out kms.ps1 --report kms.html",
                        "  gvlk fleet computers.csv -o json            (the summary alone)");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("INVENTORY")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description("The inventory; - is standard input.")
                .build());
        spec.usageMessage().sortOptions(false);
        FleetOptions.addTo(spec);
        CommonOptions.addOutputTo(spec, "text (the default) or json: the summary");
        CommonOptions.addQuietTo(spec, "Print no summary.");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        if (session.format() == OutputFormat.CSV) {
            throw new UsageException("The summary of gvlk fleet is text or json; the plan is CSV without -o.");
        }
        FleetRequest request = new FleetRequest(given);
        request.requireDifferentFiles();
        Optional<Path> path = request.inventory();
        FleetJudges judges = FleetJudges.of(request, session.catalog());
        HostRules rules = hosts(request, TargetOptions.target(given, session.catalog()), judges);
        FleetPlanner.Wishes wishes = new FleetPlanner.Wishes(
                assumptions(request, session),
                rules,
                request.wishes(),
                ClientSettings.UNCHANGED,
                (plan, target) ->
                        judges.against(plan, target).or(() -> request.form().against(plan, request.manner())));
        Fleet fleet = new Fleet(new FleetPlanner(session.catalog(), wishes));
        try (FleetOutput output = FleetOutput.begin(request, session)) {
            return run(fleet, request, session, output, judges);
        } catch (InventoryException e) {
            throw new UsageException(shown(path) + ": " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw cannotRead(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw new UsageException(
                    "The output cannot be written: " + PastedPlace.reason(e) + ". What was not finished is removed.");
        }
    }

    private static ExitCode run(
            Fleet fleet, FleetRequest request, Session session, FleetOutput output, FleetJudges judges)
            throws IOException {
        try {
            FleetSummary summary = plan(fleet, request, session, output);
            output.finish(summary, name(request.inventory()), judges.unlisted());
            return exitCode(summary);
        } catch (IOException e) {
            if (output.isAbandoned()) {
                return ExitCode.ANSWERED;
            }
            throw e;
        }
    }

    private static FleetSummary plan(Fleet fleet, FleetRequest request, Session session, FleetSink sink)
            throws IOException {
        try (InventoryFile file = InventoryFile.open(request.inventory(), request.encoding(), session.console())) {
            InventoryReader reader = new InventoryReader(session.catalog().inventoryColumns(), request.layout());
            Inventory inventory = reader.open(file.text());
            FleetSummary summary = fleet.plan(inventory, sink);
            file.requireUnchanged();
            inventory.notes().forEach(session::note);
            return summary;
        }
    }

    private static String name(Optional<Path> path) {
        return path.map(Path::getFileName).map(Path::toString).orElse("standard input");
    }

    private static String shown(Optional<Path> path) {
        return path.map(Printable::quoted).orElse("standard input");
    }

    static UsageException cannotRead(Optional<Path> path, IOException e) {
        return new UsageException(shown(path) + " cannot be read: " + PastedPlace.reason(e) + ".");
    }

    private static ExitCode exitCode(FleetSummary summary) {
        if (summary.planned() == 0) {
            return ExitCode.NOT_FOUND;
        }
        return summary.rejected() == 0 ? ExitCode.ANSWERED : ExitCode.PARTLY;
    }

    private static HostRules hosts(FleetRequest request, KmsTarget usual, FleetJudges judges) {
        List<HostRules.Rule> rules = request.sites()
                .map(path -> rules(path, text -> SiteFile.read(text)))
                .orElse(List.of());
        judges.judge(usual, rules);
        return new HostRules(rules, usual);
    }

    private static Assumptions assumptions(FleetRequest request, Session session) {
        return request.assumptions()
                .map(path -> rules(path, text -> AssumptionFile.read(text, Finder.of(session.catalog()))))
                .orElseGet(() -> new Assumptions(List.of()));
    }

    private static <T> T rules(Path path, Function<String, T> reader) {
        try {
            return reader.apply(InventoryFile.whole(path));
        } catch (RuleException e) {
            throw new UsageException(Printable.quoted(path) + ", " + e.getMessage());
        } catch (IOException e) {
            throw cannotRead(Optional.of(path), e);
        }
    }
}
