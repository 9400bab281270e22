package io.github.gvlk.fleet.write;

import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Manner;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.value.MachineName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A script for each machine, in a file with the machine's name, to be run on the machine itself. */
public final class ScriptFolder implements FleetWriter {
    /** The script of an assignment, and the ending of its file. */
    private static final class Script {
        private final byte[] bytes;
        private final String ending;

        Script(Rendering.Written written) {
            bytes = written.form().bytes(written.text());
            ending = "." + written.form().suffix();
        }
    }

    private final Path folder;
    private final String dialect;
    private final Manner manner;
    private final Map<Assignment, Script> scripts = new HashMap<>();

    /** {@code folder} is there and empty. */
    public ScriptFolder(Path folder, String dialect, Manner manner) {
        this.folder = folder;
        this.dialect = dialect;
        this.manner = manner;
    }

    @Override
    public void add(MachineName machine, Assignment assignment) throws IOException {
        Script script = scripts.computeIfAbsent(assignment, this::script);
        Files.write(folder.resolve(machine.text() + script.ending), script.bytes);
    }

    private Script script(Assignment assignment) {
        Rendering rendering = Dialects.write(dialect, assignment.plan(), manner);
        return new Script((Rendering.Written) rendering);
    }

    @Override
    public void finish() {
        // Every script is complete.
    }
}
