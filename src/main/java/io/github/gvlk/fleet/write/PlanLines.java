package io.github.gvlk.fleet.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.value.MachineName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A JSON object in each line for each machine, with what {@link PlanTable} has, and every source. */
public final class PlanLines implements FleetWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream out;
    private final Map<Assignment, String> rests = new HashMap<>();

    /** {@code out} is not closed here. */
    public PlanLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void add(MachineName machine, Assignment assignment) throws IOException {
        String rest = rests.get(assignment);
        if (rest == null) {
            rest = rest(assignment);
            rests.put(assignment, rest);
        }
        // Nothing in a machine's name has to be escaped.
        out.write(("{\"machine\":\"" + machine + "\"," + rest).getBytes(StandardCharsets.UTF_8));
    }

    private static String rest(Assignment assignment) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("edition", assignment.edition().label());
            json.writeStringField("key", assignment.edition().key().text());
            if (assignment.host().isEmpty()) {
                json.writeNullField("host");
            } else {
                json.writeStringField("host", assignment.host());
            }
            json.writeStringField("reason", assignment.basis());
            json.writeArrayFieldStart("sources");
            for (String source : assignment.edition().sources()) {
                json.writeString(source);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString().substring(1) + "\n";
    }

    @Override
    public void finish() {
        // Every line is complete.
    }
}
