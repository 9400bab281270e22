package io.github.gvlk.cli;

import io.github.gvlk.activate.HostPlanner;
import io.github.gvlk.activate.HostSettings;
import io.github.gvlk.activate.HostStep;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.OfficeHostKey;
import io.github.gvlk.catalog.PlanningFact;
import io.github.gvlk.cli.json.HostCommandsJson;
import io.github.gvlk.find.Finder;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.render.HostLines;
import io.github.gvlk.render.TextForm;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk commands --for-host}: the lines for what activates others, a KMS host or Active Directory. */
final class HostCommands {
    private static final String DIALECT = "cmd";
    private static final int LAST_PORT = 65_535;

    /** The options of {@code gvlk commands} that say something here; every other one is for clients. */
    private static final Set<String> MEANT = Set.of(
            CommandsOptions.FOR_HOST,
            CommandsOptions.AD_BASED,
            CommandsOptions.PORT,
            CommandsOptions.RETRY,
            CommandsOptions.RENEWAL,
            CommandsOptions.PUBLISH,
            CommandsOptions.AS,
            CommandsOptions.CSCRIPT,
            CommandsOptions.COMMENTS,
            CommandsOptions.SAVE,
            CommandsOptions.FORCE,
            CommonOptions.OUTPUT,
            CommonOptions.QUIET,
            CommonOptions.CATALOG,
            CommonOptions.NO_COLOUR,
            CommonOptions.VERBOSE);

    /** The options that are for a KMS host alone. */
    private static final List<String> OF_A_KMS_HOST =
            List.of(CommandsOptions.PORT, CommandsOptions.RETRY, CommandsOptions.RENEWAL, CommandsOptions.PUBLISH);

    private final ParseResult given;
    private final Session session;

    HostCommands(ParseResult given, Session session) {
        this.given = given;
        this.session = session;
    }

    /** Refuses options that are for hosts where no host is meant. */
    static void requireNone(ParseResult given) {
        for (String option : List.of(
                CommandsOptions.AD_BASED,
                CommandsOptions.PORT,
                CommandsOptions.RETRY,
                CommandsOptions.RENEWAL,
                CommandsOptions.PUBLISH)) {
            if (given.hasMatchedOption(option)) {
                throw new UsageException(option + " is for --for-host: it configures a KMS host, not its clients.");
            }
        }
    }

    ExitCode run(List<String> words, Destination destination) {
        requireMeant();
        return given.hasMatchedOption(CommandsOptions.AD_BASED)
                ? activeDirectory(words, destination)
                : kmsHost(words, destination);
    }

    private void requireMeant() {
        for (OptionSpec option : given.matchedOptions()) {
            if (!MEANT.contains(option.longestName())) {
                throw new UsageException(option.longestName() + " is for KMS clients: leave it out with --for-host.");
            }
        }
        String dialect = given.matchedOptionValue(CommandsOptions.AS, DIALECT);
        if (!dialect.toLowerCase(Locale.ROOT).equals(DIALECT)) {
            throw new UsageException(
                    "--for-host writes lines for cmd, not " + InvalidValueException.visible(dialect) + ".");
        }
    }

    private ExitCode activeDirectory(List<String> words, Destination destination) {
        for (String option : OF_A_KMS_HOST) {
            if (given.hasMatchedOption(option)) {
                throw new UsageException(option + " is for a KMS host: AD-based activation has no such setting.");
            }
        }
        if (!words.isEmpty()) {
            throw new UsageException(
                    "The lines of AD-based activation are the same for every edition: leave the words out.");
        }
        List<String> notes = new ArrayList<>();
        notes.add("Run the lines as a member of the Enterprise Administrators, once for the whole forest.");
        notes.add(fact("adba-for-whom"));
        notes.add(fact("adba-lasts"));
        notes.add("Clients need only their setup keys: gvlk commands EDITION");
        write("active-directory", Optional.empty(), HostPlanner.activeDirectory(), notes, destination);
        return ExitCode.ANSWERED;
    }

    private ExitCode kmsHost(List<String> words, Destination destination) {
        OptionalInt port = number(CommandsOptions.PORT, 1, LAST_PORT);
        OptionalInt retry = interval(CommandsOptions.RETRY);
        OptionalInt renewal = interval(CommandsOptions.RENEWAL);
        Optional<Boolean> publishes = publishes();
        List<String> notes = new ArrayList<>();
        Optional<Guid> product = Optional.empty();
        if (!words.isEmpty()) {
            String wording = String.join(" ", words);
            Finder finder = Finder.forOneQuestion(session.catalog());
            HostMatrix matrix = new HostMatrix(session.catalog(), finder);
            Optional<HostSystem> system = matrix.system(wording);
            if (system.isPresent()) {
                addKeys(notes, matrix, system.get());
            } else {
                PlannedEditions planned = PlannedEditions.of(session, finder, wording);
                if (planned.editions().isEmpty()) {
                    return planned.code();
                }
                product = Optional.of(officeKey(matrix, planned.editions().get(0), notes));
            }
        }
        notes.add("Run the lines in an elevated Command Prompt on the KMS host.");
        notes.add(fact("hosts-per-key") + " " + fact("reactivations"));
        if (port.isPresent()) {
            notes.add("See that the firewall rule lets the new port in.");
        }
        notes.add("Which clients it activates: gvlk plan host SYSTEM");
        write(
                "kms-host",
                product,
                HostPlanner.kmsHost(new HostSettings(product, port, retry, renewal, publishes)),
                notes,
                destination);
        return ExitCode.ANSWERED;
    }

    private static void addKeys(List<String> notes, HostMatrix matrix, HostSystem system) {
        if (system.cannotHost().isPresent()) {
            throw new UsageException(
                    system.name() + " is no KMS host. " + system.cannotHost().get());
        }
        List<String> keys =
                matrix.groupsOn(system).stream().map(HostKeyGroup::name).toList();
        notes.add(
                keys.isEmpty()
                        ? "The published tables name no host key of Windows for " + system.name() + "."
                        : "Host keys that can be installed on " + system.name() + ": " + String.join("; ", keys) + ".");
    }

    private static Guid officeKey(HostMatrix matrix, Edition edition, List<String> notes) {
        OfficeHostKey key = matrix.officeKey(edition)
                .orElseThrow(() -> new UsageException("Name the system of the KMS host or a version of Office, not "
                        + edition.name() + ": what a host activates follows from its host key."));
        notes.add("Install the " + key.pack() + " first; the host needs " + matrix.leastHosts(key) + ".");
        return key.activationId();
    }

    private OptionalInt interval(String option) {
        return number(option, factNumber("interval-least"), factNumber("interval-most"));
    }

    private OptionalInt number(String option, int least, int most) {
        if (!given.hasMatchedOption(option)) {
            return OptionalInt.empty();
        }
        String text = given.matchedOptionValue(option, "");
        boolean digits = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        if (number < least || number > most) {
            throw new UsageException(option + " takes a number from " + least + " to " + most + ", not "
                    + InvalidValueException.visible(text) + ".");
        }
        return OptionalInt.of(number);
    }

    private Optional<Boolean> publishes() {
        if (!given.hasMatchedOption(CommandsOptions.PUBLISH)) {
            return Optional.empty();
        }
        String text = given.matchedOptionValue(CommandsOptions.PUBLISH, "");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default ->
                throw new UsageException(
                        CommandsOptions.PUBLISH + " takes on, off, not " + InvalidValueException.visible(text) + ".");
        };
    }

    private void write(
            String target, Optional<Guid> product, List<HostStep> steps, List<String> notes, Destination destination) {
        List<HostLines.Line> lines = new HostLines(given.hasMatchedOption(CommandsOptions.CSCRIPT)).lines(steps);
        String text = HostLines.text(lines, given.hasMatchedOption(CommandsOptions.COMMENTS));
        if (session.format() == OutputFormat.JSON) {
            session.printJson(new HostCommandsJson(
                    target,
                    product.map(id -> id.text().toUpperCase(Locale.ROOT)).orElse(null),
                    DIALECT,
                    lines.stream().map(HostCommandsJson.StepJson::of).toList(),
                    text,
                    notes));
            return;
        }
        if (destination instanceof Destination.File file) {
            file.write(TextForm.LINES.bytes(text));
            session.note(
                    "Written to " + InvalidValueException.visible(file.path().toString()) + ".");
        } else {
            session.console().out().print(text);
        }
        notes.forEach(session::note);
        if (!given.hasMatchedOption(CommandsOptions.CSCRIPT)
                && !session.console().isInteractive()) {
            session.note("Plain slmgr opens a dialog box for every step; in a script use --cscript.");
        }
    }

    private String fact(String id) {
        return session.catalog().planningFact(id).map(PlanningFact::text).orElseThrow();
    }

    private int factNumber(String id) {
        return session.catalog().planningFact(id).orElseThrow().number().orElseThrow();
    }
}
