package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A script, the system that it finds, and what it shall do there. */
final class ScriptCase {
    /** Names that need quoting wherever a script uses them. */
    static final String TEMP = "temp (R&D) it's";

    static final String LOG = "log (1) & all.txt";

    private final String name;
    private final String script;
    private final Map<String, String> variables = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private Expectation expectation = run -> {};

    /** What is different on the system. */
    @FunctionalInterface
    interface Change {
        void apply(FakeSystem system) throws IOException;
    }

    /** What the script shall do. */
    @FunctionalInterface
    interface Expectation {
        void check(ScriptRun run) throws Exception;
    }

    /** The ways in which slmgr.vbs fails; see there. */
    enum Way {
        CODE("code"),
        USAGE("usage"),
        NO_KEY("no-key"),
        NO_LICENCE("no-licence"),
        NO_PRODUCT("no-product");

        private final String word;

        Way(String word) {
            this.word = word;
        }
    }

    ScriptCase(String name, String script) {
        this.name = name;
        this.script = script;
    }

    String name() {
        return name;
    }

    ScriptCase on(Change change) {
        changes.add(change);
        return this;
    }

    /** The option of slmgr.vbs that fails, and how. */
    ScriptCase failing(String option, Way way) {
        variables.put("SLMGR_FAIL", option);
        variables.put("SLMGR_WAY", way.word);
        return this;
    }

    /** The option of slmgr.vbs that ends with that code. */
    ScriptCase failing(String option, int code) {
        variables.put("SLMGR_CODE", Integer.toString(code));
        return failing(option, Way.CODE);
    }

    /** The option of slmgr.vbs that ends with that code on that computer. */
    ScriptCase failing(String option, String computer, int code) {
        variables.put("SLMGR_CODE_" + computer, Integer.toString(code));
        return failing(option, Way.CODE);
    }

    /** Only on that computer. */
    ScriptCase at(String computer) {
        variables.put("SLMGR_FAIL_AT", computer);
        return this;
    }

    ScriptCase expect(Expectation wanted) {
        Expectation before = expectation;
        expectation = run -> {
            before.check(run);
            wanted.check(run);
        };
        return this;
    }

    void check(ScriptRun run) throws Exception {
        expectation.check(run);
    }

    /** Writes the case into its own folder, whose name is that of the case for the driver. */
    void write(Path folder, WindowsShell shell) throws IOException {
        Files.createDirectories(folder.resolve(TEMP));
        FakeSystem system = FakeSystem.create(folder.resolve("Windows"), shell);
        for (Change change : changes) {
            change.apply(system);
        }
        Files.writeString(folder.resolve("script.cmd"), script, US_ASCII);
        String here = "%CASE_FOLDER%\\" + folder.getFileName();
        List<String> lines = new ArrayList<>(List.of("@echo off", "cd /d \"" + here + "\""));
        variables.forEach((variable, value) -> lines.add(set(variable, value)));
        lines.add(set("SLMGR_RECORD", here + "\\" + Probe.RECORD));
        lines.add(set("GVLK_LOG", here + "\\" + LOG));
        lines.add(set("TEMP", here + "\\" + TEMP));
        lines.add(set("PATH", here + "\\Windows\\System32;%PATH%"));
        lines.add(set("SystemRoot", here + "\\Windows"));
        // Not by "call", which in Wine makes 1 of every exit code.
        lines.add("script.cmd >output.txt 2>errors.txt");
        Files.writeString(folder.resolve("case.cmd"), String.join("\r\n", lines) + "\r\n", US_ASCII);
    }

    private static String set(String variable, String value) {
        return "set \"" + variable + "=" + value + "\"";
    }
}
