package io.github.gvlk.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A shell that is asked, with a script sourced, what it completes. */
enum CompletionShell {
    BASH("bash", "bash-completion/completions/gvlk") {
        @Override
        List<String> command(Path folder, Path script, String line) throws Exception {
            List<String> command = new ArrayList<>(List.of("bash", "--norc", resource("ask.bash"), script.toString()));
            command.addAll(Arrays.asList(line.split(" ", -1)));
            return command;
        }

        @Override
        List<String> offered(String output) {
            return output.lines()
                    .map(CompletionShell::withoutEscapes)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        @Override
        String shown(String word) {
            return withoutEscapes(word);
        }
    },
    ZSH("zsh", "zsh/site-functions/_gvlk") {
        @Override
        List<String> command(Path folder, Path script, String line) throws Exception {
            Path setup = Files.writeString(
                    folder.resolve("setup.zsh"), "autoload -U compinit; compinit -u -D; source '" + script + "'\n");
            return List.of("zsh", "-f", resource("ask.zsh"), setup.toString(), line);
        }

        @Override
        List<String> offered(String output) {
            return output.lines()
                    .filter(line -> line.startsWith("<") && line.endsWith(">"))
                    .map(line -> withoutEscapes(line.substring(1, line.length() - 1)))
                    .distinct()
                    .toList();
        }

        // The emulation of bash takes quotation marks away.
        @Override
        String shown(String word) {
            return withoutEscapes(word).replace("\"", "");
        }
    },
    FISH("fish", "fish/vendor_completions.d/gvlk.fish") {
        @Override
        List<String> command(Path folder, Path script, String line) throws Exception {
            Path ask = Files.writeString(
                    folder.resolve("ask.fish"), "source '" + script + "'\ncomplete -C '" + line + "'\n");
            return List.of("fish", "--no-config", ask.toString());
        }

        @Override
        List<String> offered(String output) {
            // Behind a tab stands the description.
            return output.lines().map(line -> line.split("\t", 2)[0]).toList();
        }
    };

    private final String program;
    private final String place;

    CompletionShell(String program, String place) {
        this.program = program;
        this.place = place;
    }

    /** What is run to ask for the completions at the end of the line. */
    abstract List<String> command(Path folder, Path script, String line) throws Exception;

    /** The completions in what was printed. */
    abstract List<String> offered(String output);

    /** A word as {@link #offered} has it. */
    String shown(String word) {
        return word;
    }

    /** Bash escapes in a word what it would act on. */
    private static String withoutEscapes(String word) {
        return word.replaceAll("\\\\(.)", "$1");
    }

    String program() {
        return program;
    }

    /** The script in the distribution. */
    Path packaged() {
        return Distribution.folder().resolve("share").resolve(place);
    }

    /** What the shell completes at the end of the line with that script; it must print nothing else. */
    List<String> complete(Path folder, Path script, String line) throws Exception {
        Tools.require(
                "the completion of " + program + " is not tested",
                Tools.find(program).isPresent(),
                program);
        Distribution.Finished finished = Distribution.run(command(folder, script, line));
        if (!finished.err().isEmpty()) {
            throw new AssertionError(finished.err());
        }
        return offered(finished.out().replace("\r", ""));
    }

    private static String resource(String name) {
        return Distribution.repository()
                .resolve("src/test/resources/shells")
                .resolve(name)
                .toString();
    }
}
