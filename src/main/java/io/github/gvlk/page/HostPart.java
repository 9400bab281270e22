package io.github.gvlk.page;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The vendors' own KMS endpoints, each with the condition under which it may be used. */
final class HostPart {
    private static final Template HOST = Parts.template("host.html");
    private static final Template PARAGRAPH = Parts.template("paragraph.html");

    private final Catalog catalog;
    private final Parts parts;

    HostPart(Catalog catalog, Parts parts) {
        this.catalog = catalog;
        this.parts = parts;
    }

    Html html() {
        return Parts.each(catalog.cloudHosts(), this::host);
    }

    private Html host(CloudHost host) {
        List<Html> notes = new ArrayList<>();
        host.note().ifPresent(note -> notes.add(paragraph(note)));
        if (!host.portStated()) {
            notes.add(paragraph("The vendor names no port: " + KmsHost.DEFAULT_PORT + " is the KMS default."));
        }
        return HOST.with(Map.of(
                "id", Html.text(host.id()),
                "vendor", Html.text(host.vendor()),
                "address", Html.text(host.host().toString()),
                "condition", Html.text(host.condition()),
                "notes", Html.all(notes),
                "sources", parts.sources(host.sources())));
    }

    private static Html paragraph(String text) {
        return PARAGRAPH.with(Map.of("text", Html.text(text)));
    }
}
