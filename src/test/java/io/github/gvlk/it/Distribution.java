package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The built distribution, run as a real process. */
final class Distribution {
    private static final long SECONDS = 60;

    private Distribution() {}

    /** What a process did. */
    record Finished(int exitCode, String out, String err) {}

    static Path folder() {
        return Path.of(System.getProperty("gvlk.distribution", "target/gvlk")).toAbsolutePath();
    }

    static Path repository() {
        return Path.of(System.getProperty("gvlk.basedir", ".")).toAbsolutePath();
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    static String launcher() {
        return folder().resolve(isWindows() ? "bin/gvlk.cmd" : "bin/gvlk").toString();
    }

    /** Runs the command in the repository with nothing on standard input, on the Java that runs the test. */
    static Finished run(List<String> command) throws IOException, InterruptedException {
        return run(command, "");
    }

    /** The same with a text on standard input. */
    static Finished run(List<String> command, String input) throws IOException, InterruptedException {
        Path in = Files.createTempFile("gvlk", ".in");
        Path out = Files.createTempFile("gvlk", ".out");
        Path err = Files.createTempFile("gvlk", ".err");
        try {
            Files.writeString(in, input, UTF_8);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(repository().toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("GVLK_JAVA", System.getProperty("java.home"));
            builder.environment().remove("GVLK_CATALOG");
            builder.environment()
                    .merge("PATH", folder().resolve("bin").toString(), (path, bin) -> bin + File.pathSeparator + path);
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + SECONDS + " s: " + command);
            }
            return new Finished(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }
}
