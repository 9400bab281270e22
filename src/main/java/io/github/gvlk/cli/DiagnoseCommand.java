package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.diagnose.Diagnosis;
import io.github.gvlk.diagnose.Report;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk diagnose}: what pasted licensing output says, what is wrong, and what to do. */
final class DiagnoseCommand implements Subcommand {
    private static final String ENCODING = "--encoding";

    private final Function<Catalog, Engine> engines;

    /**
     * What reads a text.
     *
     * @param diagnosis makes the report of a text
     * @param knownLabels counts the labels of licensing output in a text
     */
    record Engine(Function<String, Report> diagnosis, ToIntFunction<String> knownLabels) {
        static Engine of(Catalog catalog) {
            Diagnosis diagnosis = new Diagnosis(catalog);
            return new Engine(diagnosis::of, diagnosis::labelsIn);
        }
    }

    DiagnoseCommand() {
        this(Engine::of);
    }

    /** With an engine of another kind. */
    DiagnoseCommand(Function<Catalog, Engine> engines) {
        this.engines = engines;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Say what pasted licensing output means.")
                .description(
                        "Takes what slmgr.vbs /dlv, /dli and /xpr and ospp.vbs /dstatus print, the properties of the"
                                + " licensing classes, events of the licensing service, and what nslookup, w32tm and port"
                                + " tests answered. Says what is wrong and what to do. Without arguments standard input is"
                                + " read as one text. Of a folder every file is read, one for each computer, and the"
                                + " computers with problems come first.")
                .footer(
                        "",
                        "Examples:",
                        "  cscript //nologo %%SystemRoot%%\\System32\\slmgr.vbs /dlv | gvlk diagnose",
                        "  gvlk diagnose dlv.txt",
                        "  gvlk diagnose -             (then paste; end with Ctrl+Z and Enter, or Ctrl+D)",
                        "  gvlk diagnose collected -o csv",
                        "  gvlk diagnose dlv.txt --encoding cp850");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE|DIR")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description("Texts, and folders of texts; - is standard input. Hidden files of a folder are left out.")
                .build());
        spec.addOption(CommonOptions.text(
                ENCODING,
                "NAME",
                "Character set of files that do not begin with a byte-order mark, such as windows-1252, cp850 or"
                        + " utf-16le. Without it UTF-8 and UTF-16 are recognised, and code pages guessed.",
                CharacterSets.USUAL));
        CommonOptions.addOutputTo(spec, "text (the default), json or csv");
        CommonOptions.addQuietTo(
                spec, "Print a line for each product: machine, product, status, worst finding; tab-separated.");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        Engine engine = engines.apply(session.catalog());
        TextEncoding encoding = given.hasMatchedOption(ENCODING)
                ? TextEncoding.named(given.matchedOptionValue(ENCODING, ""), engine.knownLabels())
                : TextEncoding.byContent(engine.knownLabels());
        List<String> names = given.matchedPositionalValue(0, List.<String>of());
        if (names.isEmpty() && session.console().isInteractive()) {
            throw new UsageException(
                    "Nothing was given. Name a file or a folder, pipe a text in, or paste one after gvlk diagnose -");
        }
        PastedPlaces places = PastedPlaces.of(names);
        DiagnoseOutput output = new DiagnoseOutput(session);
        return places.isSingle()
                ? one(
                        places.places().get(0),
                        engine,
                        encoding,
                        session.console().in(),
                        output)
                : many(places, engine, encoding, session.console(), output);
    }

    private static ExitCode one(
            PastedPlace place, Engine engine, TextEncoding encoding, InputStream in, DiagnoseOutput output) {
        PastedFile file = place.read(in, encoding);
        if (file instanceof PastedFile.Text text) {
            Report report = engine.diagnosis().apply(text.text());
            MachineReport machine = new MachineReport(place.name(), report.machine(), report, text.notes());
            if (report.isEmpty()) {
                output.nothing(place, text, machine);
                return ExitCode.NOT_FOUND;
            }
            output.one(place, machine);
            return ExitCode.ANSWERED;
        }
        String reason = ((PastedFile.Unreadable) file).reason();
        throw new UsageException(place.shown() + " cannot be read: " + reason + ".");
    }

    private static ExitCode many(
            PastedPlaces places, Engine engine, TextEncoding encoding, Console console, DiagnoseOutput output) {
        List<MachineReport> reports = new ArrayList<>();
        List<UnreadFile> unread = new ArrayList<>(places.unread());
        try (Progress progress = Progress.ofFiles(console, places.places().size())) {
            for (PastedPlace place : places.places()) {
                PastedFile file = place.read(console.in(), encoding);
                if (file instanceof PastedFile.Text text) {
                    Report report = engine.diagnosis().apply(text.text());
                    if (report.isEmpty()) {
                        unread.add(DiagnoseOutput.unrecognised(place, text));
                    } else {
                        Optional<String> machine = report.machine().or(place::machine);
                        reports.add(new MachineReport(place.name(), machine, report, text.notes()));
                    }
                } else {
                    unread.add(new UnreadFile(place.name(), ((PastedFile.Unreadable) file).reason()));
                }
                progress.step();
            }
        }
        Machines machines = new Machines(reports, unread);
        output.many(machines);
        return machines.exitCode();
    }
}
