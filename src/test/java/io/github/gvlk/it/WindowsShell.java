package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.OS;

/** The cmd.exe of this machine: the real one on Windows, that of Wine with folders of its own elsewhere. */
final class WindowsShell implements AutoCloseable {
    /** Whether this is Windows itself. */
    static final boolean IS_REAL = OS.current() == OS.WINDOWS;

    /** Variables of this machine that gvlk's launcher and scripts read. */
    private static final List<String> FOREIGN = List.of("GVLK_JAVA", "GVLK_JAVA_OPTS", "GVLK_LOG", "JAVA_HOME");

    private final Path folder;

    private WindowsShell(Path folder) {
        this.folder = folder;
    }

    /** What a process did; the exit code is its low byte where Wine ran it. */
    record Finished(int exitCode, String output, String errors) {}

    /** Starts Windows or Wine; a small program of our own must run, or the tests are skipped. */
    static WindowsShell start() {
        try {
            WindowsShell shell = new WindowsShell(Files.createTempDirectory("gvlk-windows"));
            try {
                shell.prepare();
            } catch (Throwable problem) {
                shell.close();
                throw problem;
            }
            return shell;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void prepare() throws IOException, InterruptedException {
        if (!IS_REAL) {
            if (!onPath("wine")) {
                unavailable("this is not Windows, and Wine is not installed");
            }
            await(wine("wine", "wineboot", "--init"), folder, 300);
        }
        String program = Files.write(folder.resolve("probe.exe"), new Probe("", 37).program())
                .toString();
        Finished finished = await(IS_REAL ? new ProcessBuilder(program) : wine("wine", program), folder, 120);
        if (finished.exitCode() != 37) {
            unavailable("a small 64-bit program does not run here: " + finished);
        }
    }

    /** Skips the tests in sight of everybody, or fails where they are a must. */
    private static void unavailable(String reason) {
        String message = "What is for cmd.exe is not tested: " + reason;
        if ("true".equals(System.getenv("GVLK_CI"))) {
            throw new AssertionError(message);
        }
        abort(message);
    }

    @Override
    public void close() throws IOException {
        if (!IS_REAL && onPath("wineserver")) {
            try {
                await(wine("wineserver", "--kill"), folder, 60);
                await(wine("wineserver", "--wait"), folder, 60);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        // Wine links its drives to folders outside: the links are removed, never followed.
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The path as a program for Windows sees it. */
    static String path(Path path) {
        return IS_REAL ? path.toString() : "Z:" + path.toString().replace('/', '\\');
    }

    /** The folder with the programs of Windows. */
    Path system() {
        return IS_REAL ? Path.of(System.getenv("SystemRoot"), "System32") : folder.resolve("drive_c/windows/system32");
    }

    /** Runs a batch file with those variables besides the usual ones; notes of the run go into the folder. */
    Finished run(Path driver, Map<String, String> variables, Path notes) throws IOException, InterruptedException {
        ProcessBuilder builder;
        if (IS_REAL) {
            builder = new ProcessBuilder("cmd.exe", "/d", "/c", driver.toString());
            FOREIGN.forEach(builder.environment()::remove);
            builder.environment().putAll(variables);
        } else {
            // Through a script, for in the C locale Java cannot hand over what is not ASCII.
            StringBuilder script = new StringBuilder();
            variables.forEach((name, value) -> script.append("export ")
                    .append(name)
                    .append("='")
                    .append(value.replace("'", "'\\''"))
                    .append("'\n"));
            script.append("exec wine cmd /d /c '").append(path(driver)).append("'\n");
            Path file = Files.writeString(notes.resolve("case.sh"), script);
            builder = wine("/bin/sh", file.toString());
        }
        return await(builder, notes, 300);
    }

    private ProcessBuilder wine(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("WINE"));
        FOREIGN.forEach(variables::remove);
        variables.put("WINEPREFIX", folder.toString());
        variables.put("WINEARCH", "win64");
        variables.put("WINEDEBUG", "-all");
        // Neither .NET nor a browser is wanted: Wine would offer to download them.
        variables.put("WINEDLLOVERRIDES", "mscoree=;mshtml=");
        variables.put("HOME", folder.toString());
        variables.put("LC_ALL", "C.UTF-8");
        variables.remove("DISPLAY");
        return builder;
    }

    private static Finished await(ProcessBuilder builder, Path notes, int seconds)
            throws IOException, InterruptedException {
        Path output = notes.resolve("case.out");
        Path errors = notes.resolve("case.err");
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                    .as("ended in time: %s", builder.command())
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Finished(
                process.exitValue(),
                new String(Files.readAllBytes(output), UTF_8),
                new String(Files.readAllBytes(errors), UTF_8));
    }

    private static boolean onPath(String tool) {
        for (String each : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(each, tool))) {
                return true;
            }
        }
        return false;
    }
}
