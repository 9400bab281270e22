package io.github.gvlk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes, at build time, what stands in the folder {@code share} of the distribution: the scripts of
 * {@code gvlk completion}, and the sources of the man pages.
 */
public final class ShareFiles {
    /** Where each shell looks for the completions of a program, below {@code share}. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "bash", "bash-completion/completions/gvlk",
            "zsh", "zsh/site-functions/_gvlk",
            "fish", "fish/vendor_completions.d/gvlk.fish",
            "powershell", "powershell/gvlk.ps1");

    private ShareFiles() {}

    /** Takes the folder for the scripts and the folder for the sources of the man pages. */
    public static void main(String[] args) throws IOException {
        Path share = Path.of(args[0]);
        for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
            Path file = share.resolve(script.getValue());
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, BuildConsole.run("completion", script.getKey()));
        }
        new ManPages(CommandTree.all()).write(Path.of(args[1]));
    }
}
