package io.github.gvlk.cli;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.cli.json.DiagnoseJson;
import io.github.gvlk.cli.json.MachinesJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.diagnose.Finding;
import io.github.gvlk.diagnose.Product;
import java.util.List;
import java.util.Optional;

/** Writes the answers of {@code gvlk diagnose} in the format that was asked for. */
final class DiagnoseOutput {
    private static final String LOOKED_FOR =
            "Looked for: what slmgr.vbs /dlv, /dli and /xpr and ospp.vbs /dstatus print,"
                    + " the properties of the licensing classes, events of the licensing service, the SRV record _vlmcs._tcp by"
                    + " nslookup, answers of w32tm and of port tests, and error codes.";

    private final Session session;

    DiagnoseOutput(Session session) {
        this.session = session;
    }

    /** The report of the only text; {@code place} is where it came from. */
    void one(PastedPlace place, MachineReport machine) {
        switch (session.format()) {
            case JSON -> session.printJson(json(place.path().map(path -> place.name()), machine));
            case CSV -> new MachineCsv(CsvOutput.writer(session.console())).add(machine);
            case TEXT -> {
                if (session.isQuiet()) {
                    printBare(machine);
                } else {
                    TextPage page = session.page();
                    new ReportText(session.catalog()).add(page, machine);
                    session.print(page);
                }
            }
        }
        note(machine);
    }

    /** In JSON the notes stand already. */
    private void note(MachineReport machine) {
        if (session.format() != OutputFormat.JSON) {
            machine.notes().forEach(session::note);
        }
    }

    /** Says that nothing was recognised in the only text, and what was looked for. */
    void nothing(PastedPlace place, PastedFile.Text text, MachineReport empty) {
        UnreadFile unread = unrecognised(place, text);
        switch (session.format()) {
            case JSON -> session.printJson(json(place.path().map(path -> place.name()), empty));
            case CSV -> new MachineCsv(CsvOutput.writer(session.console())).add(unread);
            case TEXT -> {
                // Nothing is the answer.
            }
        }
        session.say(session.noticePage().verbatim(0, place.shown() + ": " + unread.reason()));
        session.say(LOOKED_FOR);
        note(empty);
    }

    /** Of a text in which nothing was recognised. */
    static UnreadFile unrecognised(PastedPlace place, PastedFile.Text text) {
        return new UnreadFile(
                place.name(), text.text().isBlank() ? "empty" : "nothing of licensing was recognised in it");
    }

    /** The reports of many; what could not be read is said in every format. */
    void many(Machines machines) {
        switch (session.format()) {
            case JSON -> session.printJson(json(machines));
            case CSV -> {
                MachineCsv csv = new MachineCsv(CsvOutput.writer(session.console()));
                machines.reports().forEach(csv::add);
                machines.unread().forEach(csv::add);
            }
            case TEXT -> {
                if (session.isQuiet()) {
                    machines.reports().forEach(this::printBare);
                } else if (machines.files() > 0) {
                    TextPage page = session.page();
                    MachinesText.add(page, machines);
                    session.print(page);
                }
            }
        }
        machines.readingNotes()
                .forEach((note, files) -> session.note((files == 1 ? "1 file: " : files + " files: ") + note));
        if (machines.files() == 0) {
            session.say("There is no file in the folders that were named; hidden files are left out.");
        }
        if (!machines.unread().isEmpty()) {
            TextPage page = session.noticePage();
            machines.unread().forEach(file -> page.verbatim(0, Printable.of(file.file()) + ": " + file.reason()));
            session.say(page);
        }
        if (machines.reports().isEmpty() && machines.files() > 0) {
            session.say(LOOKED_FOR);
        }
    }

    /** A line for each product: the machine, the product, its status, and the finding that says most of it. */
    private void printBare(MachineReport machine) {
        for (MachineReport.Row row : machine.rows()) {
            String name = machine.machineOf(row).orElse(machine.file());
            session.printLine(String.join(
                    "\t",
                    Printable.of(name),
                    row.product().map(Product::title).map(Printable::of).orElse(""),
                    row.product().map(product -> product.status().name()).orElse(""),
                    row.severity().word()
                            + row.finding()
                                    .map(Finding::text)
                                    .map(text -> ": " + Printable.of(text))
                                    .orElse("")));
        }
    }

    private DiagnoseJson json(Optional<String> file, MachineReport machine) {
        return DiagnoseJson.of(session.catalog(), file, machine.machine(), machine.report(), machine.notes());
    }

    private MachinesJson json(Machines machines) {
        List<DiagnoseJson> reports = machines.reports().stream()
                .map(machine -> json(Optional.of(machine.file()), machine))
                .toList();
        List<MachinesJson.UnreadJson> unread = machines.unread().stream()
                .map(file -> new MachinesJson.UnreadJson(file.file(), file.reason()))
                .toList();
        return new MachinesJson(
                reports,
                unread,
                new MachinesJson.SummaryJson(
                        machines.files(),
                        machines.count(FindingSeverity.PROBLEM),
                        machines.count(FindingSeverity.WARNING),
                        machines.count(FindingSeverity.INFO),
                        machines.count(FindingSeverity.OK),
                        unread.size()));
    }
}
