package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a script did.
 *
 * @param log what it added to its log file
 * @param calls every program that it called and that records calls, in order
 * @param leftBehind the files in its folder for temporary files
 */
record ScriptRun(int exitCode, String output, String errors, String log, List<Call> calls, List<String> leftBehind) {
    private static final Pattern COMMAND_LINE = Pattern.compile("(?:\"([^\"]+)\"|(\\S+)) *(.*)");

    /** A call of the program with that name, without folder and suffix, in the folder with that name. */
    record Call(String folder, String program, String arguments) {
        static Call of(String commandLine) {
            Matcher parts = COMMAND_LINE.matcher(commandLine);
            if (!parts.matches()) {
                throw new AssertionError("not a command line: " + commandLine);
            }
            String path = parts.group(1) == null ? parts.group(2) : parts.group(1);
            int name = path.lastIndexOf('\\') + 1;
            int folder = path.lastIndexOf('\\', Math.max(0, name - 2)) + 1;
            return new Call(
                    path.substring(Math.min(folder, name), Math.max(folder, name - 1)),
                    path.substring(name).toLowerCase(Locale.ROOT).replaceFirst("\\.(exe|vbs)$", ""),
                    parts.group(3).strip());
        }
    }

    /** Reads what was written down in the folder of the case. */
    static ScriptRun read(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve(ScriptCase.TEMP))) {
            return new ScriptRun(
                    Integer.parseInt(text(folder.resolve("code.txt")).strip()),
                    text(folder.resolve("output.txt")),
                    text(folder.resolve("errors.txt")),
                    text(folder.resolve(ScriptCase.LOG)),
                    text(folder.resolve(Probe.RECORD)).lines().map(Call::of).toList(),
                    left.map(file -> requireNonNull(file.getFileName()).toString())
                            .toList());
        }
    }

    /** Programs write in the code page of the day: here no character shall get lost, whichever it is. */
    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
    }

    /** The arguments of each call of the program. */
    List<String> calls(String program) {
        return calls.stream()
                .filter(call -> call.program().equals(program))
                .map(Call::arguments)
                .toList();
    }

    /** The arguments of each call of slmgr.vbs. */
    List<String> slmgr() {
        return calls("slmgr");
    }
}
