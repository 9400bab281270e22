package io.github.gvlk.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.RejectKind;
import io.github.gvlk.fleet.RejectedRow;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * The summary of {@code gvlk fleet}. The rejected rows come first, each as soon as it is known: a million of them are never
 * held at once.
 */
public final class FleetJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    /** Begins the document; {@code out} is not closed. */
    public FleetJson(Writer out) throws IOException {
        json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(Json.printer());
        json.writeStartObject();
        json.writeArrayFieldStart("rejects");
    }

    public void reject(RejectedRow row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", row.line());
        text("machine", Optional.of(row.machine()).filter(name -> !name.isEmpty()));
        json.writeStringField("kind", row.why().kind().word());
        json.writeStringField("reason", row.why().reason());
        text("suggestion", row.why().suggestion());
        json.writeStringField("text", row.text());
        json.writeEndObject();
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    /** Ends the document. */
    public void end(FleetSummary summary) throws IOException {
        json.writeEndArray();
        json.writeNumberField("rows", summary.rows());
        json.writeNumberField("planned", summary.planned());
        json.writeNumberField("rejected", summary.rejected());
        json.writeObjectFieldStart("byEdition");
        for (FleetSummary.EditionCount count : summary.editions()) {
            json.writeNumberField(count.edition().label(), count.machines());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("byHost");
        for (FleetSummary.HostCount host : summary.hosts()) {
            json.writeStartObject();
            text("host", Optional.of(host.host()).filter(name -> !name.isEmpty()));
            for (Family family : Family.values()) {
                json.writeNumberField(family.word(), host.machines().getOrDefault(family, 0L));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("byReason");
        for (RejectKind kind : RejectKind.values()) {
            Long rows = summary.rejectedBy().get(kind);
            if (rows != null) {
                json.writeNumberField(kind.word(), rows);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        json.flush();
    }
}
