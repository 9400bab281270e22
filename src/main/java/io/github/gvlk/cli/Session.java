package io.github.gvlk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.DataFiles;
import io.github.gvlk.cli.json.Json;
import io.github.gvlk.cli.text.TextPage;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What a command works with: the console, the catalogue with the user's overlays, and the common options. */
final class Session {
    private final Console console;
    private final List<Path> overlays;
    private final Catalog catalog;
    private final OutputFormat format;
    private final boolean quiet;
    private final boolean colour;

    private Session(Console console, List<Path> overlays, OutputFormat format, boolean quiet, boolean colour) {
        this.console = console;
        this.overlays = overlays;
        this.catalog = Catalog.of(DataFiles.bundled(), overlays);
        this.format = format;
        this.quiet = quiet;
        this.colour = colour;
    }

    /** Reads the common options and the overlays that they name. */
    static Session of(Console console, ParseResult given) {
        OutputFormat format =
                OutputFormat.ofWord(given.matchedOptionValue(CommonOptions.OUTPUT, OutputFormat.TEXT.word()));
        boolean quiet = has(given, CommonOptions.QUIET);
        boolean colour = console.wantsColour() && !given.hasMatchedOption(CommonOptions.NO_COLOUR);
        return new Session(console, overlays(console, given), format, quiet, colour);
    }

    /** Whether the option was given; false for a command that does not have it. */
    private static boolean has(ParseResult given, String option) {
        return given.commandSpec().findOption(option) != null && given.hasMatchedOption(option);
    }

    /** GVLK_CATALOG first, a list of files as PATH is one; then {@code --catalog}, so that the option wins. */
    private static List<Path> overlays(Console console, ParseResult given) {
        List<Path> overlays = new ArrayList<>();
        for (String file : console.variable("GVLK_CATALOG").split(File.pathSeparator)) {
            if (!file.isBlank()) {
                overlays.add(path(file));
            }
        }
        for (String file : given.matchedOptionValue(CommonOptions.CATALOG, List.<String>of())) {
            overlays.add(path(file));
        }
        return overlays;
    }

    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UsageException("Not a file name: " + io.github.gvlk.value.InvalidValueException.visible(file));
        }
    }

    Catalog catalog() {
        return catalog;
    }

    /** The catalogue with more overlays on top. */
    Catalog catalogWith(List<Path> more) {
        List<Path> all = new ArrayList<>(overlays);
        all.addAll(more);
        return Catalog.of(DataFiles.bundled(), all);
    }

    OutputFormat format() {
        return format;
    }

    /** Whether only the bare value is wanted, without notes. */
    boolean isQuiet() {
        return quiet;
    }

    Console console() {
        return console;
    }

    /** A page of text for standard output. */
    TextPage page() {
        return new TextPage(console.width(), colour, console.data().fallback());
    }

    /** A page of text for standard error: without colours. */
    TextPage noticePage() {
        return new TextPage(console.width(), false, console.errFallback());
    }

    void print(TextPage page) {
        console.out().print(page);
    }

    void printLine(String line) {
        console.out().print(line);
        console.out().print('\n');
    }

    /** One JSON document, indented. */
    void printJson(Object value) {
        try {
            printDocument(Json.pretty(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One JSON document on one line, as JSON Lines has it. */
    void printJsonLine(Object value) {
        try {
            printDocument(Json.line(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void printDocument(String json) {
        console.data().json().print(json);
        console.data().json().print('\n');
    }

    /** A remark for the person: on standard error, not when quiet. */
    void note(String note) {
        note(note, Optional.empty());
    }

    /** A remark and a line that it speaks of, which stays whole. */
    void note(String note, Optional<String> line) {
        if (!quiet) {
            TextPage page = noticePage();
            page.hanging(0, 6, "note: " + note);
            if (line.isPresent()) {
                page.verbatim(8, line.get());
            }
            say(page);
        }
    }

    /** Something that must be said even when quiet: on standard error. */
    void say(String text) {
        say(noticePage().paragraph(0, text));
    }

    /** Lines for standard error, laid out already. */
    void say(TextPage page) {
        console.err().print(page);
    }

    /** The whole of standard input; what is neither UTF-8 nor UTF-16 is read as {@link TextStream} does. */
    String input() {
        if (console.isInteractive()) {
            throw new UsageException("Nothing was given. Name it on the command line, or pipe it in.");
        }
        try {
            StringWriter text = new StringWriter();
            TextStream.open(console.in(), Optional.empty()).transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UsageException("Standard input cannot be read: " + e.getMessage());
        }
    }
}
