package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A released file, unpacked as its user does it, and run where no Java is to be found but its own.
 *
 * @param home the one folder that is in the file
 */
record Unpacked(Path home) {
    private static final long SECONDS = 60;

    /** Unpacks a zip or a tar.gz below the folder, which must be empty. */
    static Unpacked of(Path file, Path folder) throws Exception {
        if (file.toString().endsWith(".zip")) {
            unzip(file, folder);
        } else {
            // The system's own tar keeps modes, links and times.
            Process tar = new ProcessBuilder("tar", "-xzf", file.toString(), "-C", folder.toString())
                    .inheritIO()
                    .start();
            assertThat(tar.waitFor()).isZero();
        }
        try (Stream<Path> unpacked = Files.list(folder)) {
            List<Path> top = unpacked.toList();
            assertThat(top).as("one folder of its own").hasSize(1);
            return new Unpacked(top.get(0));
        }
    }

    /** Starts the launcher in the repository with these bytes on standard input and nothing else in the environment. */
    Distribution.Finished gvlk(Map<String, String> environment, byte[] input, List<String> args) throws Exception {
        Path in = Files.createTempFile("gvlk", ".in");
        Path out = Files.createTempFile("gvlk", ".out");
        Path err = Files.createTempFile("gvlk", ".err");
        Path script = Files.createTempFile("gvlk", ".sh");
        try {
            Files.write(in, input);
            ProcessBuilder builder = new ProcessBuilder(command(script, args))
                    .directory(Distribution.repository().toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Map<String, String> given = builder.environment();
            // Windows itself needs some of its variables.
            given.keySet().removeIf(name -> !Distribution.isWindows() || name.matches("(?i)(GVLK|JAVA|JDK|_JAVA).*"));
            given.keySet().removeIf(name -> name.equalsIgnoreCase("PATH"));
            given.put("PATH", Distribution.isWindows() ? System.getenv("SystemRoot") + "\\System32" : "/nowhere");
            given.putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + SECONDS + " s: " + args);
            }
            return new Distribution.Finished(
                    process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            for (Path file : List.of(in, out, err, script)) {
                Files.delete(file);
            }
        }
    }

    /** In the C locale Java cannot pass on an argument outside ASCII, but a shell can. */
    private List<String> command(Path script, List<String> args) throws IOException {
        if (Distribution.isWindows()) {
            List<String> command =
                    new ArrayList<>(List.of(home.resolve("bin\\gvlk.cmd").toString()));
            command.addAll(args);
            return command;
        }
        String line = Stream.concat(Stream.of(home + "/bin/gvlk"), args.stream())
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        Files.writeString(script, "exec " + line + "\n", UTF_8);
        return List.of("/bin/sh", script.toString());
    }

    private static void unzip(Path file, Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                assertThat(target).startsWith(folder);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(zip, target);
                }
            }
        }
    }
}
