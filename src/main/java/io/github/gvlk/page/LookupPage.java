package io.github.gvlk.page;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Placeholder;
import io.github.gvlk.catalog.ProductWithoutKey;
import io.github.gvlk.catalog.Source;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as a page for a browser: editions with their keys and command lines, error codes, cloud vendors' hosts.
 * The page is whole in itself and loads nothing. Its tables are plain HTML, readable and printable without scripts; its
 * one script filters them, copies, and puts the reader's KMS host into the lines. The same catalogue gives the same
 * bytes.
 */
public final class LookupPage {
    private static final Template PAGE = Parts.template("page.html");
    private static final Template WITHOUT_KEY = Parts.template("without-key.html");
    private static final Template FACT = Parts.template("fact.html");
    private static final Template SOURCE = Parts.template("source.html");
    private static final Template ADDRESS = Parts.template("address.html");
    private static final Html STYLE = Parts.template("page.css")
            .with(Map.of("dark", Parts.template("dark.css").with(Map.of())));
    /** The parts of the script; the last one uses the others. */
    private static final List<String> SCRIPTS = List.of(
            "words.js",
            "index.js",
            "demands.js",
            "exact.js",
            "search.js",
            "kms-host.js",
            "clipboard.js",
            "commands.js",
            "results.js",
            "address.js",
            "printing.js",
            "main.js");

    private static final Html SCRIPT = script();

    private final Catalog catalog;
    private final String version;

    /** {@code version} is that of the program, for the foot of the page. */
    public LookupPage(Catalog catalog, String version) {
        this.catalog = catalog;
        this.version = version;
    }

    /** The parts of the script, each with a job of its own, as one script that leaves no name behind. */
    private static Html script() {
        return Parts.template("script.js")
                .with(Map.of(
                        "parts",
                        Parts.each(SCRIPTS, name -> Parts.template(name).with(Map.of()))));
    }

    /** The page. */
    public String html() {
        Parts parts = new Parts(catalog);
        CommandTexts commands = new CommandTexts(catalog);
        Map<String, Html> values = new HashMap<>();
        values.put("style", STYLE);
        values.put("style-hash", STYLE.policyHash());
        values.put("script", SCRIPT);
        values.put("script-hash", SCRIPT.policyHash());
        values.put("data-date", Html.text(catalog.dataDate()));
        values.put("version", Html.text(version));
        values.put("editions", new KeyPart(catalog, parts, commands).html());
        values.put("without-key", Parts.each(catalog.withoutGvlk(), product -> withoutKey(product, parts)));
        values.put("errors", new ErrorPart(catalog, parts).html());
        values.put("hosts", new HostPart(catalog, parts).html());
        values.put("placeholders", Parts.each(catalog.placeholders(), LookupPage::placeholder));
        values.put("sources", Parts.each(catalog.sources(), LookupPage::source));
        values.put("tables", PageTables.of(catalog, commands).json());
        return PAGE.with(values).toString();
    }

    private static Html withoutKey(ProductWithoutKey product, Parts parts) {
        return WITHOUT_KEY.with(Map.of(
                "id", Html.text(product.id()),
                "name", Html.text(product.name()),
                "reason", Html.text(product.reason()),
                "instead", Html.text(product.instead()),
                "sources",
                        product.sources().isEmpty() ? Html.text(product.basis()) : parts.sources(product.sources())));
    }

    private static Html placeholder(Placeholder placeholder) {
        return FACT.with(Map.of("name", Html.text(placeholder.name()), "value", Html.text(placeholder.meaning())));
    }

    private static Html source(Source source) {
        return SOURCE.with(Map.of(
                "id", Html.text(source.id()),
                "title", Html.text(source.title()),
                "date", Html.text(source.date().map(day -> ", " + day).orElse("")),
                "note", Html.text(source.note().map(note -> ". " + note).orElse("")),
                "address",
                        source.url()
                                .filter(LookupPage::isOfTheWeb)
                                .map(LookupPage::address)
                                .orElse(Html.NONE)));
    }

    /** Whether the address may become a link: one of an overlay may be anything. */
    private static boolean isOfTheWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static Html address(String address) {
        return ADDRESS.with(Map.of("address", Html.text(address)));
    }
}
