package io.github.gvlk.cli;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Facilities;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.catalog.Placeholder;
import io.github.gvlk.catalog.Source;
import io.github.gvlk.catalog.UndefinedCode;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.decode.Anatomy;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.decode.Explanation;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One code as text, always in the same order, so that the eye finds its way at two in the morning. */
final class ErrorText {
    private static final int LABELS = 13;

    private final Catalog catalog;
    private final Decoder decoder;
    private final String language;
    private final boolean sources;

    /** {@code language}: of the messages, where one is published in it; {@code sources}: whether titles are shown. */
    ErrorText(Catalog catalog, String language, boolean sources) {
        this.catalog = catalog;
        this.decoder = new Decoder(catalog);
        this.language = language;
        this.sources = sources;
    }

    /** Code, symbol and message, tab-separated; what is not known is empty. */
    String bare(Explanation explanation) {
        boolean published = !(explanation instanceof Explanation.Unknown);
        return explanation.code().hex() + "\t" + symbol(explanation) + "\t" + (published ? message(explanation) : "");
    }

    /** Code, symbol and message beside each other, for lists; {@code width} is that of the codes' column. */
    void addLine(TextPage page, Explanation explanation, int width) {
        addLine(page, 0, explanation, width);
    }

    /** As {@link #addLine(TextPage, Explanation, int)}, indented. */
    void addLine(TextPage page, int indent, Explanation explanation, int width) {
        String symbol = symbol(explanation);
        String message = message(explanation);
        String both = symbol.isEmpty() || message.isEmpty() ? symbol + message : symbol + ": " + message;
        page.pair(indent, width, explanation.code().hex(), both.isEmpty() ? "in no table" : both);
    }

    private static String symbol(Explanation explanation) {
        if (explanation instanceof Explanation.Documented documented) {
            return documented.error().symbol().orElse("");
        }
        return explanation instanceof Explanation.Listed listed
                ? listed.error().symbol().orElse("")
                : "";
    }

    private String message(Explanation explanation) {
        if (explanation instanceof Explanation.Documented documented) {
            return documented.error().messageIn(language);
        }
        if (explanation instanceof Explanation.Unknown unknown) {
            return unknown.note().map(UndefinedCode::note).orElse("");
        }
        return ((Explanation.Listed) explanation).error().message().orElse("");
    }

    void add(TextPage page, Explanation explanation) {
        if (!page.isEmpty()) {
            page.blank();
        }
        if (explanation instanceof Explanation.Documented documented) {
            addDocumented(page, documented.error(), documented.anatomy());
        } else if (explanation instanceof Explanation.Listed listed) {
            addListed(page, listed.error(), listed.anatomy());
        } else if (explanation instanceof Explanation.Unknown unknown) {
            addUnknown(page, unknown);
        }
    }

    private void addDocumented(TextPage page, ActivationError error, Anatomy anatomy) {
        page.heading(title(error.code(), error.symbol().orElse("")));
        page.paragraph(2, error.messageIn(language));
        // Of a licensing code the system's wording differs in nothing but the name of the service.
        error.systemMessage()
                .filter(message -> error.code().isWin32())
                .ifPresent(message -> page.hanging(2, 2, "Windows itself prints: " + message));
        page.blank();
        page.pair(2, LABELS, "met by", String.join(", ", error.activationTypes()));
        addAnatomy(page, anatomy);
        addList(page, "Likely causes", error.causes());
        addList(page, "What to do", error.resolutions());
        addCommands(page, error.commands());
        error.notes().ifPresent(note -> page.blank().hanging(2, 2, "Note: " + note));
        List<ErrorCode> sharing = decoder.withSameMessage(error.code());
        if (!sharing.isEmpty() || !error.seeAlso().isEmpty()) {
            page.blank();
        }
        if (!sharing.isEmpty()) {
            page.pair(2, LABELS, "same message", hex(sharing));
        }
        if (!error.seeAlso().isEmpty()) {
            page.pair(2, LABELS, "see also", hex(error.seeAlso()));
        }
        addSources(page, catalog.sources(error.sources()));
    }

    private void addListed(TextPage page, ListedError error, Anatomy anatomy) {
        page.heading(title(error.code(), error.symbol().orElse("")));
        page.paragraph(2, error.message().orElse("The publisher prints no message for it."));
        page.blank();
        page.pair(2, LABELS, "known", "symbol and message only; no article of the publisher explains it");
        addAnatomy(page, anatomy);
        addSources(page, catalog.sources(error.sources()));
    }

    private void addUnknown(TextPage page, Explanation.Unknown unknown) {
        ErrorCode code = unknown.code();
        page.heading(code.hex());
        if (code.value() == 0) {
            page.paragraph(2, "No error: the operation succeeded.");
            return;
        }
        unknown.note().ifPresent(known -> page.paragraph(2, known.note()));
        page.paragraph(2, "In no table of the catalogue. Taken apart:");
        page.blank();
        addAnatomy(page, unknown.anatomy());
        page.pair(2, LABELS, "decimal", code.unsigned() + " unsigned, " + code.value() + " signed");
        if (code.isCustomerDefined()) {
            page.pair(2, LABELS, "defined by", "somebody other than Microsoft (customer bit)");
        }
        if (code.isWin32()) {
            page.verbatim(2, "on Windows   net helpmsg " + code.number());
        } else {
            page.verbatim(2, "on Windows   slui.exe 0x2a " + code.hex());
        }
        if (!unknown.relatives().isEmpty()) {
            page.pair(2, LABELS, "see also", hex(unknown.relatives()) + " (the same facility and number)");
        }
    }

    /** The documents with their dates on one line; with titles and addresses where they are asked for. */
    private void addSources(TextPage page, List<Source> documents) {
        if (sources) {
            page.blank().paragraph(2, "Sources");
            SourceText.add(page, documents);
            return;
        }
        List<String> dated = new ArrayList<>(documents.size());
        for (Source source : documents) {
            dated.add(
                    source.date().isEmpty()
                            ? source.id()
                            : source.id() + " (" + source.date().get() + ")");
        }
        if (!dated.isEmpty()) {
            page.blank().pair(2, LABELS, "sources", String.join(", ", dated));
        }
    }

    private static void addAnatomy(TextPage page, Anatomy anatomy) {
        ErrorCode code = anatomy.code();
        String names =
                anatomy.facilityNames().isEmpty() ? "no published name" : String.join(", ", anatomy.facilityNames());
        page.pair(2, LABELS, "severity", code.severity().word() + (anatomy.isNtStatus() ? " (an NTSTATUS)" : ""));
        page.pair(2, LABELS, "facility", code.facility() + " (" + names + ")");
        String number = "0x" + Integer.toHexString(code.number()).toUpperCase(Locale.ROOT);
        page.pair(2, LABELS, "number", number + (code.isWin32() ? ", Win32 error " + code.number() : ""));
        anatomy.zone()
                .map(Facilities.LicensingZone::origin)
                .ifPresent(origin -> page.pair(2, LABELS, "origin", origin));
    }

    private static void addList(TextPage page, String title, List<String> items) {
        if (!items.isEmpty()) {
            page.blank().paragraph(2, title);
            page.numbered(4, items);
        }
    }

    private void addCommands(TextPage page, List<String> commands) {
        if (commands.isEmpty()) {
            return;
        }
        page.blank().paragraph(2, "Commands for it (for you to run; each for the step that names it)");
        commands.forEach(command -> page.verbatim(4, command));
        boolean first = true;
        for (Placeholder placeholder : catalog.placeholders()) {
            if (isUsed(placeholder, commands)) {
                if (first) {
                    page.blank();
                    first = false;
                }
                page.hanging(4, 2, placeholder.name() + " = " + placeholder.meaning());
            }
        }
    }

    private static boolean isUsed(Placeholder placeholder, List<String> commands) {
        for (String command : commands) {
            if (placeholder.isIn(command)) {
                return true;
            }
        }
        return false;
    }

    private static String title(ErrorCode code, String symbol) {
        return symbol.isEmpty() ? code.hex() : code.hex() + "  " + symbol;
    }

    /** The codes beside each other. */
    static String hex(List<ErrorCode> codes) {
        List<String> each = new ArrayList<>(codes.size());
        for (ErrorCode code : codes) {
            each.add(code.hex());
        }
        return String.join(", ", each);
    }
}
