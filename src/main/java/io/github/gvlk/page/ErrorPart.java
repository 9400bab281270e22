package io.github.gvlk.page;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.KmsEvent;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.catalog.Placeholder;
import io.github.gvlk.catalog.UndefinedCode;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import io.github.gvlk.value.ErrorCode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The error codes: those that articles explain, those that are only listed, those of which little is known; events. */
final class ErrorPart {
    private static final Template GROUP = Parts.template("product.html");
    private static final Template ERROR = Parts.template("error.html");
    private static final Template SYMBOL = Parts.template("symbol.html");
    private static final Template DETAILS = Parts.template("error-details.html");
    private static final Template MESSAGE = Parts.template("message.html");
    private static final Template COMMANDS = Parts.template("commands.html");
    private static final Template LINE = Parts.template("line.html");
    private static final Template EVENT = Parts.template("event.html");

    private final Catalog catalog;
    private final Parts parts;
    private final Decoder decoder;

    ErrorPart(Catalog catalog, Parts parts) {
        this.catalog = catalog;
        this.parts = parts;
        this.decoder = new Decoder(catalog);
    }

    Html html() {
        Set<ErrorCode> explained = new HashSet<>();
        catalog.documentedErrors().forEach(error -> explained.add(error.code()));
        List<ListedError> listed = catalog.listedErrors().stream()
                .filter(error -> explained.add(error.code()))
                .sorted(Comparator.comparingLong(error -> error.code().unsigned()))
                .toList();
        List<UndefinedCode> undefined = catalog.undefinedCodes().stream()
                .filter(code -> explained.add(code.code()))
                .toList();
        return Html.all(List.of(
                group("Explained", Parts.each(catalog.documentedErrors(), this::documented)),
                group("Met, and defined by no public document", Parts.each(undefined, this::undefined)),
                group("Events whose numbers are taken for codes", Parts.each(catalog.events(), this::event)),
                group("Symbol and message only", Parts.each(listed, this::listed))));
    }

    private static Html group(String name, Html entries) {
        return GROUP.with(Map.of("name", Html.text(name), "entries", entries));
    }

    private static Html entry(ErrorCode code, String symbol, String message, Html details) {
        return ERROR.with(Map.of(
                "code",
                Html.text(code.hex()),
                "symbol",
                symbol.isEmpty() ? Html.NONE : SYMBOL.with(Map.of("symbol", Html.text(symbol))),
                "message",
                Html.text(message),
                "details",
                details));
    }

    private Html documented(ActivationError error) {
        Map<String, Html> facts = new LinkedHashMap<>();
        facts.put("Met by", Html.text(String.join(", ", error.activationTypes())));
        facts.put("Windows prints", Html.text(error.systemMessage().orElse("")));
        new TreeMap<>(error.messages())
                .forEach((language, text) -> facts.put("Message (" + language + ")", message(language, text)));
        facts.put(
                "Decimal",
                Html.text(error.code().unsigned() + ", " + error.code().value() + " signed"));
        facts.put("Note", Html.text(error.notes().orElse("")));
        facts.put("Same message", Parts.codes(decoder.withSameMessage(error.code())));
        facts.put("See also", Parts.codes(error.seeAlso()));
        facts.put("Sources", parts.sources(error.sources()));
        Html lists = Html.all(List.of(
                Parts.numbered("Likely causes", error.causes()),
                Parts.numbered("What to do", error.resolutions()),
                commands(error.commands())));
        Html details = DETAILS.with(Map.of(
                "code", Html.text(error.code().hex()),
                "facts", Parts.facts(facts),
                "lists", lists));
        return entry(error.code(), error.symbol().orElse(""), error.message(), details);
    }

    private static Html message(String language, String message) {
        return MESSAGE.with(Map.of("language", Html.text(language), "message", Html.text(message)));
    }

    private Html commands(List<String> commands) {
        if (commands.isEmpty()) {
            return Html.NONE;
        }
        Map<String, Html> legend = new LinkedHashMap<>();
        for (Placeholder placeholder : catalog.placeholders()) {
            if (commands.stream().anyMatch(placeholder::isIn)) {
                legend.put(placeholder.name(), Html.text(placeholder.meaning()));
            }
        }
        return COMMANDS.with(Map.of(
                "lines", Parts.each(commands, command -> LINE.with(Map.of("line", Html.text(command)))),
                "legend", Parts.facts(legend)));
    }

    private Html listed(ListedError error) {
        String message = error.message().orElse("The publisher prints no message for it.");
        String win32 = error.code().isWin32() ? " (Win32 error " + error.code().number() + ")" : "";
        return entry(error.code(), error.symbol().orElse(""), message + win32, Html.NONE);
    }

    private Html undefined(UndefinedCode code) {
        return entry(code.code(), "", code.note(), Html.NONE);
    }

    private Html event(KmsEvent event) {
        return EVENT.with(Map.of(
                "id", Html.text(Integer.toString(event.id())),
                "meaning", Html.text(event.meaning()),
                "code", Html.text(event.code()),
                "sources", parts.sources(event.sources())));
    }
}
