package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gvlk.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DynamicTest;

/** Runs scripts on fake systems: many in one start of cmd.exe, since a start of Wine takes longer than a script. */
final class ScriptBench {
    /** So many at a time. */
    private static final int LANES = 2;

    private ScriptBench() {}

    /** What {@code gvlk commands} prints for the words and options, byte by byte. */
    static String commands(String words) {
        List<String> arguments = new ArrayList<>(List.of("commands", "--quiet"));
        arguments.addAll(List.of(words.strip().split(" +")));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as("%s: %s", words, run.err()).isZero();
        return run.out();
    }

    /** Runs all cases; each test then looks at the run of its case. */
    static List<DynamicTest> run(WindowsShell shell, Path folder, List<ScriptCase> cases) throws Exception {
        Path root = folder.toRealPath();
        List<DynamicTest> tests = new ArrayList<>();
        List<Callable<Path>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            Path here = Files.createDirectory(root.resolve("lane" + lane));
            List<ScriptCase> part = new ArrayList<>();
            for (int i = lane; i < cases.size(); i += LANES) {
                part.add(cases.get(i));
            }
            lanes.add(() -> runLane(shell, here, part));
        }
        ExecutorService executor = Executors.newFixedThreadPool(LANES);
        try {
            for (Future<Path> lane : executor.invokeAll(lanes)) {
                lane.get();
            }
        } finally {
            executor.shutdownNow();
        }
        for (int i = 0; i < cases.size(); i++) {
            ScriptCase each = cases.get(i);
            Path there = root.resolve("lane" + i % LANES).resolve(name(i / LANES));
            tests.add(DynamicTest.dynamicTest(each.name(), () -> each.check(ScriptRun.read(there))));
        }
        return tests;
    }

    private static String name(int number) {
        return "case" + number;
    }

    private static Path runLane(WindowsShell shell, Path folder, List<ScriptCase> cases) throws Exception {
        // First a trial: what Wine starts for good with the first program holds the files that were open then.
        ScriptCase trial = new ScriptCase(
                "trial",
                "@\"%SystemRoot%\\System32\\cscript.exe\" //nologo \"%SystemRoot%\\System32\\slmgr.vbs\" /dlv");
        List<String> driver = new ArrayList<>(List.of("@echo off", "cd /d \"%CASE_FOLDER%\""));
        add(trial, folder.resolve("trial"), shell, driver);
        for (int i = 0; i < cases.size(); i++) {
            add(cases.get(i), folder.resolve(name(i)), shell, driver);
        }
        Path file = folder.resolve("driver.cmd");
        Files.writeString(file, String.join("\r\n", driver) + "\r\n", US_ASCII);
        shell.run(file, Map.of("CASE_FOLDER", WindowsShell.path(folder)), folder);
        ScriptRun tried = ScriptRun.read(folder.resolve("trial"));
        boolean runs = tried.slmgr().equals(List.of("/dlv"));
        if (WindowsShell.IS_REAL) {
            assumeTrue(runs, "Scripts are tested under Wine only: here cscript.exe does not run in a fake system");
        } else if (!runs) {
            throw new AssertionError("cscript.exe does not run in a fake system: " + tried);
        }
        return folder;
    }

    private static void add(ScriptCase each, Path folder, WindowsShell shell, List<String> driver) throws Exception {
        each.write(folder, shell);
        driver.add("cmd /d /c " + folder.getFileName() + "\\case.cmd");
        driver.add(">" + folder.getFileName() + "\\code.txt echo %ERRORLEVEL%");
    }
}
