package io.github.gvlk.cli.completion;

import io.github.gvlk.catalog.Catalog;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** A shell that can complete the command line. */
public enum Shell {
    BASH,
    ZSH,
    FISH,
    POWERSHELL;

    /** The shell of that name; empty when there is none. */
    public static Optional<Shell> named(String name) {
        return Arrays.stream(values())
                .filter(shell -> shell.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What the shells are called on the command line. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Shell::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The script that teaches the shell to complete.
     *
     * @param root the whole command line; it is changed, so nothing else may be done with it
     * @param catalog where the words of {@link CatalogWords} come from
     */
    public String script(CommandLine root, Catalog catalog) {
        return switch (this) {
            case BASH -> new PicocliScript(root, catalog).forBash();
            case ZSH -> new PicocliScript(root, catalog).forZsh();
            case FISH -> new FishScript(CommandModel.of(root, catalog)).text();
            case POWERSHELL -> new PowerShellScript(CommandModel.of(root, catalog)).text();
        };
    }
}
