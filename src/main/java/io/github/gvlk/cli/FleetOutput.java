package io.github.gvlk.cli;

import io.github.gvlk.cli.json.FleetJson;
import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.fleet.FleetSink;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.RejectedRow;
import io.github.gvlk.fleet.report.FleetReport;
import io.github.gvlk.fleet.write.RejectTable;
import io.github.gvlk.value.MachineName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Takes what becomes of the rows: plans to their files, rejected rows to theirs, the numbers to the person. */
final class FleetOutput implements FleetSink, AutoCloseable {
    private final Session session;
    private final FleetFiles files;
    private final boolean planOnStandardOutput;
    private final Optional<FleetJson> json;

    private FleetOutput(Session session, FleetFiles files, boolean planOnStandardOutput, Optional<FleetJson> json) {
        this.session = session;
        this.files = files;
        this.planOnStandardOutput = planOnStandardOutput;
        this.json = json;
    }

    /** A plan without a file goes to standard output, unless the summary as JSON goes there. */
    static FleetOutput begin(FleetRequest request, Session session) throws IOException {
        boolean wantsJson = session.format() == OutputFormat.JSON;
        boolean plan = request.out().isEmpty() && !wantsJson;
        Optional<OutputStream> standardOutput = plan ? Optional.of(bytes(request, session)) : Optional.empty();
        FleetFiles files = FleetFiles.begin(request, standardOutput);
        Optional<FleetJson> json =
                wantsJson ? Optional.of(new FleetJson(session.console().data().json())) : Optional.empty();
        return new FleetOutput(session, files, plan, json);
    }

    private static OutputStream bytes(FleetRequest request, Session session) {
        boolean json = request.form() instanceof FleetForm.Table table && table.json();
        return json
                ? session.console().data().jsonBytes()
                : session.console().data().tableBytes();
    }

    @Override
    public void planned(MachineName machine, Assignment assignment) throws IOException {
        files.add(machine, assignment);
    }

    @Override
    public void rejected(RejectedRow row) throws IOException {
        Optional<RejectTable> table = files.rejects();
        if (table.isPresent()) {
            table.get().add(row);
        }
        if (json.isPresent()) {
            json.get().reject(row);
        } else if (table.isEmpty()) {
            session.say(session.noticePage().verbatim(0, FleetText.rejected(row)));
        }
    }

    /** Makes the files appear and says what is in them. */
    void finish(FleetSummary summary, String inventory, List<String> unlisted) throws IOException {
        writeReport(summary, inventory);
        files.finish();
        if (json.isPresent()) {
            json.get().end(summary);
            session.printLine("");
            if (files.hasNoPlan()) {
                session.note("The plan itself is not written: name a file for it, --out FILE.");
            }
        } else if (!session.isQuiet()) {
            FleetText text = new FleetText(session.page(), summary);
            text.add(files.written());
            if (planOnStandardOutput) {
                session.say(text.page());
            } else {
                session.print(text.page());
            }
        }
        unlisted.forEach(reason -> session.note(reason));
        FleetText.notes(summary, session.catalog().kmsLimits()).forEach(note -> session.note(note));
    }

    /** Whether nobody waits for the output any more: the process is being ended, or the reader has left. */
    boolean isAbandoned() {
        return files.isInterrupted() || session.console().data().readerHasLeft();
    }

    private void writeReport(FleetSummary summary, String inventory) throws IOException {
        Optional<OutputStream> page = files.report();
        if (page.isPresent()) {
            FleetReport report = new FleetReport(
                    summary,
                    session.catalog().kmsLimits(),
                    inventory,
                    session.catalog().dataDate(),
                    files.rejectsFile().map(path -> Printable.of(path.toString())));
            page.get().write(report.html().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
