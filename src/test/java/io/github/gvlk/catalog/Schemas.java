package io.github.gvlk.catalog;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates JSON with the schemas of the repository; nothing is ever fetched from the network. */
public final class Schemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.add(Schemas::refuseTheNetwork)));

    /** Messages in the language of the system would make tests depend on it. */
    private static final SchemaValidatorsConfig ENGLISH =
            SchemaValidatorsConfig.builder().locale(Locale.ROOT).build();

    private Schemas() {}

    /**
     * What a schema finds wrong in a JSON text, each complaint with its place; empty when nothing.
     *
     * @param schema path of the schema below {@code data/schema}, such as {@code output/key.schema.json}
     */
    public static List<String> complaints(String json, String schema) {
        String file = RepositoryData.path("schema/" + schema)
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString();
        return complaints(json, FACTORY.getSchema(SchemaLocation.of(file), ENGLISH));
    }

    /** What the meta-schema of draft 2020-12, which the validator brings along, finds wrong in a schema. */
    static List<String> complaintsOnSchema(String json) {
        SchemaLocation draft = SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId());
        return complaints(json, FACTORY.getSchema(draft, ENGLISH));
    }

    private static List<String> complaints(String json, JsonSchema schema) {
        Set<ValidationMessage> messages = schema.validate(json, InputFormat.JSON);
        return messages.stream().map(ValidationMessage::getMessage).sorted().toList();
    }

    private static @Nullable InputStreamSource refuseTheNetwork(AbsoluteIri iri) {
        if (iri.toString().startsWith("http")) {
            throw new IllegalStateException("a schema refers to " + iri);
        }
        return null;
    }
}
