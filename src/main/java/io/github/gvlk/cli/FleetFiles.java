package io.github.gvlk.cli;

import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.fleet.write.AnsibleFolder;
import io.github.gvlk.fleet.write.FleetWriter;
import io.github.gvlk.fleet.write.GroupFile;
import io.github.gvlk.fleet.write.PlanLines;
import io.github.gvlk.fleet.write.PlanTable;
import io.github.gvlk.fleet.write.RejectTable;
import io.github.gvlk.fleet.write.ScriptFolder;
import io.github.gvlk.render.Manner;
import io.github.gvlk.value.MachineName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a fleet while they are written. All appear at the end, or none. */
final class FleetFiles implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final String REJECTS = "rejects.csv";
    private static final String REJECTED = "the rows that are not planned";

    private final FleetRequest request;
    private final Outputs outputs = new Outputs();
    private final List<FleetWriter> writers = new ArrayList<>();
    private final List<OutputStream> streams = new ArrayList<>();
    private final Map<String, Path> written = new LinkedHashMap<>();
    private Optional<RejectTable> rejects = Optional.empty();
    private Optional<UnfinishedFile> report = Optional.empty();

    private FleetFiles(FleetRequest request) {
        this.request = request;
    }

    /**
     * Begins what the request asks for. What is asked for last, the plan itself, appears last.
     *
     * @param standardOutput where a plan goes that has no file; empty where it goes nowhere
     * @throws UsageException when something cannot be written
     */
    static FleetFiles begin(FleetRequest request, Optional<OutputStream> standardOutput) throws IOException {
        FleetFiles files = new FleetFiles(request);
        try {
            Optional<Path> out = request.out();
            for (Path path : request.rejects().stream().toList()) {
                files.addRejects(files.file(REJECTED, path).out());
            }
            files.report = request.report().map(path -> files.file("the page for people", path));
            if (out.isPresent() && request.form().isFolder()) {
                files.beginFolder(out.get());
            } else if (out.isPresent()) {
                files.beginFile(out.get());
            } else {
                standardOutput.ifPresent(stream -> files.addTable(new BufferedOutputStream(stream, BUFFER)));
            }
            return files;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private UnfinishedFile file(String what, Path path) {
        written.put(what, path);
        return outputs.begin(() -> UnfinishedFile.begin(path, request.overwrites()));
    }

    private void beginFile(Path out) {
        if (request.form() instanceof FleetForm.Group group) {
            Path workplace = outputs.begin(() -> Workplace.beside(out)).folder();
            OutputStream stream = file("the script for all machines", out).out();
            writers.add(new GroupFile(stream, workplace, group.dialect(), request.manner()));
        } else {
            addTable(file("the plan", out).out());
        }
    }

    private void beginFolder(Path out) throws IOException {
        written.put(
                request.form() instanceof FleetForm.Ansible ? "inventory and playbook" : "a script for each machine",
                out);
        Path workplace = outputs.begin(() -> Workplace.beside(out)).folder();
        Path folder = outputs.begin(() -> UnfinishedFolder.begin(out, request.overwrites()))
                .place();
        Manner manner = request.manner();
        writers.add(
                request.form() instanceof FleetForm.Scripts scripts
                        ? new ScriptFolder(folder, scripts.dialect(), manner)
                        : new AnsibleFolder(folder, workplace, manner));
        writers.add(new PlanTable(stream(folder.resolve(UnfinishedFolder.PLAN))));
        if (rejects.isEmpty()) {
            addRejects(stream(folder.resolve(REJECTS)));
            written.put(REJECTED, out.resolve(REJECTS));
        }
    }

    private OutputStream stream(Path file) throws IOException {
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        streams.add(stream);
        return stream;
    }

    private void addTable(OutputStream stream) {
        streams.add(stream);
        writers.add(
                request.form() instanceof FleetForm.Table table && table.json()
                        ? new PlanLines(stream)
                        : new PlanTable(stream));
    }

    private void addRejects(OutputStream stream) {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        rejects = Optional.of(new RejectTable(writer));
    }

    void add(MachineName machine, Assignment assignment) throws IOException {
        if (outputs.isInterrupted()) {
            throw new InterruptedIOException();
        }
        for (FleetWriter writer : writers) {
            writer.add(machine, assignment);
        }
    }

    /** Where rejected rows go; empty when they go into no file. */
    Optional<RejectTable> rejects() {
        return rejects;
    }

    /** Whether the plan goes nowhere: only the numbers are wanted. */
    boolean hasNoPlan() {
        return writers.isEmpty();
    }

    /** The file in which they will be. */
    Optional<Path> rejectsFile() {
        return Optional.ofNullable(written.get(REJECTED));
    }

    /** The page for people; empty when none is wanted. */
    Optional<OutputStream> report() {
        return report.map(UnfinishedFile::out);
    }

    /** Writes the rest and gives all files their names. */
    void finish() throws IOException {
        for (FleetWriter writer : writers) {
            writer.finish();
        }
        if (rejects.isPresent()) {
            rejects.get().flush();
        }
        for (OutputStream stream : streams) {
            stream.flush();
        }
        closeInFolder();
        outputs.finish();
    }

    /** Windows renames no folder in which a file is open. */
    private void closeInFolder() throws IOException {
        if (request.form().isFolder()) {
            for (OutputStream stream : streams) {
                stream.close();
            }
        }
    }

    /** Whether the process is being ended. */
    boolean isInterrupted() {
        return outputs.isInterrupted();
    }

    /** What was written where. */
    Map<String, Path> written() {
        return written;
    }

    @Override
    public void close() {
        try {
            closeInFolder();
        } catch (IOException e) {
            // What was not written in time is discarded with the rest.
        }
        outputs.close();
    }
}
