package io.github.gvlk.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A form for issues, and what GitHub would not take of it: it shows no broken form, and tells nobody. */
record IssueForm(JsonNode root) {
    /** GitHub names no list of the words that it refuses in labels: these are the ones that it must mean. */
    private static final Pattern SECRET = Pattern.compile("password|passphrase|secret|token|credential|credit card");

    /** What is wrong with it; empty for a form that GitHub shows. */
    List<String> complaints() throws IOException {
        List<String> complaints = new ArrayList<>(schema().validate(root).stream()
                .map(ValidationMessage::getMessage)
                .toList());
        Set<String> ids = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (JsonNode element : root.path("body")) {
            String id = element.path("id").asText();
            if (!id.isEmpty() && !ids.add(id)) {
                complaints.add("two have the id " + id);
            }
            String label = element.path("attributes").path("label").asText();
            if (SECRET.matcher(label.toLowerCase(Locale.ROOT)).find()) {
                complaints.add("asks for a secret: " + label);
            }
            List<String> own = new ArrayList<>(List.of(label));
            element.path("attributes").path("options").forEach(option -> {
                if (option.isObject()) {
                    own.add(option.path("label").asText());
                }
            });
            for (String one : own) {
                if (!one.isEmpty() && !labels.add(reference(one))) {
                    complaints.add("two have the label " + one);
                }
            }
        }
        return complaints;
    }

    /** Labels that differ in punctuation alone are the same to GitHub. */
    private static String reference(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^-|-$", "");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(IssueForm.class.getResourceAsStream("/repository/issue-form.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
