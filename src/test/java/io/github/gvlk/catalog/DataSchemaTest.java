package io.github.gvlk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every data file is as its schema says, and the schemas say enough to notice when it is not. */
class DataSchemaTest {
    private static final Map<String, String> SCHEMA_OF = new TreeMap<>(Map.ofEntries(
            Map.entry("catalog.json", "catalog.schema.json"),
            Map.entry("keys/default-keys.json", "default-keys.schema.json"),
            Map.entry("diagnose/channels.json", "channel-words.schema.json"),
            Map.entry("diagnose/labels.json", "output-labels.schema.json"),
            Map.entry("diagnose/steps.json", "steps.schema.json"),
            Map.entry("diagnose/symptoms.json", "symptoms.schema.json"),
            Map.entry("errata.json", "errata.schema.json"),
            Map.entry("errors/documented.json", "documented-errors.schema.json"),
            Map.entry("errors/events.json", "events.schema.json"),
            Map.entry("errors/facilities.json", "facilities.schema.json"),
            Map.entry("errors/licensing.json", "listed-errors.schema.json"),
            Map.entry("errors/placeholders.json", "placeholders.schema.json"),
            Map.entry("errors/undefined.json", "undefined-codes.schema.json"),
            Map.entry("errors/windows.json", "listed-errors.schema.json"),
            Map.entry("find/vocabulary.json", "vocabulary.schema.json"),
            Map.entry("fleet/columns.json", "inventory-columns.schema.json"),
            Map.entry("hosts/cloud.json", "cloud-hosts.schema.json"),
            Map.entry("keys/avma.json", "editions.schema.json"),
            Map.entry("keys/edition-changes.json", "edition-changes.schema.json"),
            Map.entry("activation/dialects.json", "dialects.schema.json"),
            Map.entry("activation/tools.json", "tools.schema.json"),
            Map.entry("keys/names.json", "names.schema.json"),
            Map.entry("keys/office.json", "editions.schema.json"),
            Map.entry("keys/windows-client.json", "editions.schema.json"),
            Map.entry("keys/windows-server.json", "editions.schema.json"),
            Map.entry("keys/skus.json", "skus.schema.json"),
            Map.entry("keys/without-gvlk.json", "without-gvlk.schema.json"),
            Map.entry("planning/facts.json", "planning-facts.schema.json"),
            Map.entry("planning/faq.json", "faq.schema.json"),
            Map.entry("planning/host-matrix.json", "host-matrix.schema.json"),
            Map.entry("planning/kms.json", "kms-limits.schema.json"),
            Map.entry("sources.json", "sources.schema.json")));

    /** The schemas of what users give and get. */
    private static final Set<String> OTHER_SCHEMAS = Set.of(
            "overlay.schema.json",
            "output/key.schema.json",
            "output/commands.schema.json",
            "output/host-commands.schema.json",
            "output/plan.schema.json",
            "output/plan-client.schema.json",
            "output/plan-faq.schema.json",
            "output/plan-host.schema.json",
            "output/dialects.schema.json",
            "output/error.schema.json",
            "output/diagnose.schema.json",
            "output/diagnose-machines.schema.json",
            "output/fleet.schema.json",
            "output/catalog-export.schema.json");

    /** A misspelt keyword is no error to a validator: it takes it for an annotation. */
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "pattern",
            "maxLength",
            "minimum",
            "maximum",
            "enum",
            "const",
            "anyOf",
            "allOf",
            "if",
            "then");

    static List<String> schemas() {
        return RepositoryData.schemaFiles();
    }

    static Stream<Arguments> dataFiles() {
        return SCHEMA_OF.entrySet().stream().map(entry -> arguments(entry.getKey(), entry.getValue()));
    }

    @Test
    void everyDataFileHasASchema() {
        assertThat(RepositoryData.dataFiles()).containsExactlyElementsOf(SCHEMA_OF.keySet());
    }

    @Test
    void everySchemaIsUsed() {
        Set<String> used = new TreeSet<>(SCHEMA_OF.values());
        used.addAll(OTHER_SCHEMAS);
        assertThat(schemas()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("dataFiles")
    void everyDataFileIsAsItsSchemaSays(String file, String schema) {
        assertThat(Schemas.complaints(RepositoryData.text(file), schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsValid(String schema) {
        assertThat(Schemas.complaintsOnSchema(RepositoryData.text("schema/" + schema)))
                .isEmpty();
    }

    @Test
    void anInvalidSchemaIsNoticed() {
        assertThat(Schemas.complaintsOnSchema("{\"type\": \"text\"}")).isNotEmpty();
        assertThat(Schemas.complaintsOnSchema("{\"required\": \"id\"}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaNamesItsDialectAndItself(String schema) {
        JsonNode tree = RepositoryData.schema(schema);
        assertThat(tree.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema).endsWith(tree.path("$id").asText());
        assertThat(tree.path("title").asText()).isNotBlank();
        assertThat(tree.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyObjectIsClosedAndEveryPropertyDescribed(String schema) {
        List<String> gaps = new ArrayList<>();
        addGaps(RepositoryData.schema(schema), "", gaps);
        assertThat(gaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyReferenceOfASchemaResolves(String schema) {
        for (JsonNode reference : RepositoryData.schema(schema).findValues("$ref")) {
            String[] parts = reference.textValue().split("#", -1);
            String file = parts[0].isEmpty()
                    ? schema
                    : Path.of(schema)
                            .resolveSibling(parts[0])
                            .normalize()
                            .toString()
                            .replace('\\', '/');
            assertThat(RepositoryData.schema(file).at(parts[1]).isObject())
                    .as(reference.textValue())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dataFiles")
    void anUnknownFieldIsRefused(String file, String schema) {
        JsonNode tree = RepositoryData.tree(file);
        assertRefused(RepositoryData.with(tree, "/surplus", "1"), schema);
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (field.getValue().path(0).isObject()) {
                assertRefused(RepositoryData.with(tree, "/" + field.getKey() + "/0/surplus", "1"), schema);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dataFiles")
    void aMissingFieldIsRefused(String file, String schema) {
        JsonNode tree = RepositoryData.tree(file);
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            assertRefused(RepositoryData.without(tree, "/" + field.getKey()), schema);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "keys/windows-client.json, /editions/0, id name product kind family key sources",
        "keys/names.json, /editions/0, edition names",
        "keys/names.json, /editions/0/names/0, language name sources lastSeen",
        "keys/without-gvlk.json, /products/0, id name names reason instead basis sources",
        "keys/edition-changes.json, /changes/0, id family tool rules evaluation evaluationConverts sources",
        "activation/dialects.json, /dialects/0, name purpose needs sources",
        "activation/tools.json, /applications/0, id families applicationId sources",
        "activation/tools.json, /officeFolders/0, product folder sources",
        "activation/tools.json, /advice/0, from dialects text sources",
        "find/vocabulary.json, /terms/0, concept slot words",
        "find/vocabulary.json, /compounds/0, words means",
        "find/vocabulary.json, /versions/0, version builds",
        "find/vocabulary.json, /sameBuilds/0, build sameAs",
        "hosts/cloud.json, /hosts/0, id vendor host port condition sources",
        "sources.json, /sources/0, id title",
        "errata.json, /errata/0, id subject where printed why sources",
        "errors/documented.json, /errors/0, code message activationTypes causes resolutions commands seeAlso sources",
        "errors/licensing.json, /errors/0, code sources",
        "errors/facilities.json, /hresult/0, number names",
        "errors/facilities.json, /licensingZones/0, zone origin",
        "errors/placeholders.json, /placeholders/0, name meaning",
        "errors/events.json, /events/0, id meaning code sources",
        "errors/events.json, /statusFlags/0, flag name meaning sources",
        "keys/default-keys.json, /defaultKeys/0, partialKey edition meaning sources",
        "diagnose/channels.json, /channels/0, word channel sources",
        "diagnose/labels.json, /labels/0, field text tool language confidence sources",
        "diagnose/labels.json, /labels/16, field text tool language confidence basis",
        "diagnose/steps.json, /steps/0, id text commands sources",
        "diagnose/symptoms.json, /symptoms/0, id severity codes finding steps sources",
        "keys/skus.json, /skus/0, number editionId sources",
        "fleet/columns.json, /columns/0, field means names",
        "planning/kms.json, /limits, thresholds validityMinutes renewalMinutes retryMinutes clockToleranceMinutes"
                + " sources",
        "planning/kms.json, /limits/thresholds/0, family count sources",
        "planning/facts.json, /facts/0, id text sources",
        "planning/faq.json, /questions/0, id question answer words sources superseded/0/text superseded/0/sources",
        "planning/host-matrix.json, /systems/0, id name family names products sources",
        "planning/host-matrix.json, /keyGroups/0, id name family product systems products editions newer sources",
        "planning/host-matrix.json, /updates/0, system products update sources",
        "planning/host-matrix.json, /officeKeys/0, id products pack leastServer leastClient activationId sources",
        "planning/host-matrix.json, /avmaHosts/0, system guests newer sources",
        "errors/undefined.json, /codes/0, code note sources"
    })
    void anEntryWithoutANecessaryFieldIsRefused(String file, String entry, String fields) {
        JsonNode tree = RepositoryData.tree(file);
        for (String field : fields.split(" ")) {
            assertRefused(RepositoryData.without(tree, entry + "/" + field), schemaOf(file));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "catalog.json | /dataDate | \"20.11.2026\"",
                "catalog.json | /dataDate | \"2026-13-01\"",
                "catalog.json | /dataDate | \"2026-11-32\"",
                "keys/windows-client.json | /editions/0/id | \"Windows-10\"",
                "keys/windows-client.json | /editions/0/id | \"windows 10\"",
                "keys/windows-client.json | /editions/0/id | \"windows--10\"",
                "keys/windows-client.json | /editions/0/id | \"-windows\"",
                "keys/windows-client.json | /editions/0/name | \" \"",
                "keys/windows-client.json | /editions/0/kind | \"MAK\"",
                "keys/windows-client.json | /editions/0/kind | \"gvlk\"",
                "keys/windows-client.json | /editions/0/family | \"phone\"",
                "keys/windows-client.json | /editions/0/channel | \"ltsc\"",
                "keys/windows-client.json | /editions/0/key | \"NW6C2-QMPVW-D7KKK-3GKT6-VCFBA\"",
                "keys/windows-client.json | /editions/0/key | \"NW6C2-QMPVW-D7KKK-3GKT6-VCFB\"",
                "keys/windows-client.json | /editions/0/key | \"NW6C2-QMPVW-D7KKK-3GKT6-VCFB22\"",
                "keys/windows-client.json | /editions/0/key | \"nw6c2-qmpvw-d7kkk-3gkt6-vcfb2\"",
                "keys/windows-client.json | /editions/0/key | \"NW6C2QMPVWD7KKK3GKT6VCFB2\"",
                "keys/windows-client.json | /editions/0/key | 25",
                "keys/windows-client.json | /editions/0/builds | []",
                "keys/windows-client.json | /editions/0/builds/0 | \"10240\"",
                "keys/windows-client.json | /editions/0/builds/0 | 999",
                "keys/windows-client.json | /editions/0/builds/0 | 100000",
                "keys/windows-client.json | /editions/0/builds/0 | 10586",
                "keys/windows-client.json | /editions/0/builds/0 | 10240.5",
                "keys/windows-client.json | /editions/0/answersName | \"no\"",
                "keys/windows-client.json | /editions/0/alsoCalled | \"Windows 10\"",
                "keys/windows-client.json | /editions/0/remark | null",
                "keys/windows-client.json | /editions/0/sources | []",
                "keys/windows-client.json | /editions/0/sources/0 | \"kms-en-2025\"",
                "keys/windows-client.json | /editions/0/errata | [\"05\"]",
                "keys/names.json | /editions/0/edition | \"Windows 10\"",
                "keys/names.json | /editions/0/names | []",
                "keys/names.json | /editions/0/names/0/language | \"German\"",
                "keys/names.json | /editions/0/names/0/language | \"de_DE\"",
                "keys/names.json | /editions/0/names/0/lastSeen | \"2020-8-11\"",
                "keys/without-gvlk.json | /products/0/basis | \"guess\"",
                "keys/without-gvlk.json | /products/0/names | []",
                "keys/edition-changes.json | /changes/0/family | \"Client\"",
                "keys/edition-changes.json | /changes/1/tool | \"DISM\"",
                "activation/tools.json | /applications/0/applicationId | \"55c92734\"",
                "activation/tools.json | /officeFolders/0/folder | \"..\\\\Office16\"",
                "activation/tools.json | /advice/0/from | 1",
                "find/vocabulary.json | /basis | \"\"",
                "find/vocabulary.json | /terms/0/slot | \"PRODUCT\"",
                "find/vocabulary.json | /terms/0/concept | \"Access\"",
                "find/vocabulary.json | /terms/0/words/0 | \"Access\"",
                "find/vocabulary.json | /terms/0/words/0 | \"access  point\"",
                "find/vocabulary.json | /terms/0/words/0 | \" access\"",
                "find/vocabulary.json | /terms/0/words | []",
                "find/vocabulary.json | /terms/0/either | [\"ltsc\"]",
                "find/vocabulary.json | /compounds/0/means | [\"server\"]",
                "find/vocabulary.json | /versions/0/version | \"22h2\"",
                "find/vocabulary.json | /versions/0/builds | []",
                "find/vocabulary.json | /sameBuilds/0/build | 7",
                "hosts/cloud.json | /hosts/0/id | \"Alibaba Cloud\"",
                "hosts/cloud.json | /hosts/0/host | \"kms.example.com:1688\"",
                "hosts/cloud.json | /hosts/0/host | \"kms.example.com&calc\"",
                "hosts/cloud.json | /hosts/0/host | \"kms_host.example.com\"",
                "hosts/cloud.json | /hosts/0/host | \"-kms.example.com\"",
                "hosts/cloud.json | /hosts/0/host | \"kms-.example.com\"",
                "hosts/cloud.json | /hosts/0/host | \"kms..example.com\"",
                "hosts/cloud.json | /hosts/0/host | \"kms.example.com.\"",
                "hosts/cloud.json | /hosts/0/host | \"169.254.169.256\"",
                "hosts/cloud.json | /hosts/0/host | \"169.254.169\"",
                "hosts/cloud.json | /hosts/0/host | \"fd00:ec2::250\"",
                "hosts/cloud.json | /hosts/0/host | \"k\u00E4ms.example.com\"",
                "hosts/cloud.json | /hosts/0/port | 0",
                "hosts/cloud.json | /hosts/0/port | 70000",
                "hosts/cloud.json | /hosts/0/port | \"1688\"",
                "hosts/cloud.json | /hosts/0/portStated | 1",
                "sources.json | /sources/0/id | \"avma\"",
                "sources.json | /sources/0/url | \"http://example.com\"",
                "sources.json | /sources/1/date | \"March 2020\"",
                "errata.json | /errata/0/id | \"X01\"",
                "errata.json | /errata/0/printed | \"WVDHN\"",
                "errors/documented.json | /errors/0/code | \"0x8004fe21\"",
                "errors/documented.json | /errors/0/code | \"8004FE21\"",
                "errors/documented.json | /errors/0/activationTypes/0 | \"KMS\"",
                "errors/documented.json | /errors/0/messages | {\"french\": \"Non\"}",
                "errors/documented.json | /errors/0/commands | [\"slmgr.vbs /ipk <key>\"]",
                "errors/documented.json | /errors/0/seeAlso | [\"F074\"]",
                "errors/licensing.json | /errors/0/layout | \"HRESULT\"",
                "errors/licensing.json | /errors/0/symbol | \"SL E\"",
                "errors/windows.json | /errors/0/code | \"0x8007\"",
                "errors/events.json | /events/0/id | 0",
                "errors/events.json | /statusFlags/0/flag | \"0x00000018\"",
                "errors/events.json | /statusFlags/0/flag | \"0x8\"",
                "errors/events.json | /statusFlags/0/name | \"Other PC\"",
                "diagnose/channels.json | /channels/0/word | \"OEM channel\"",
                "diagnose/channels.json | /channels/0/channel | \"UNKNOWN\"",
                "diagnose/labels.json | /labels/0/field | \"ACTIVATION_ID\"",
                "diagnose/labels.json | /labels/0/field | \"colour\"",
                "diagnose/labels.json | /labels/0/value | \"licensed\"",
                "diagnose/labels.json | /labels/0/text | \"ID: \"",
                "diagnose/labels.json | /labels/0/tool | \"slmgr.vbs\"",
                "diagnose/labels.json | /labels/0/language | \"German\"",
                "diagnose/labels.json | /labels/0/confidence | \"sure\"",
                "diagnose/labels.json | /labels/0/sources | []",
                "diagnose/labels.json | /labels/0/basis | \"common knowledge\"",
                "diagnose/labels.json | /labels/16/basis | \"published\"",
                "diagnose/labels.json | /labels/16/confidence | \"published\"",
                "diagnose/labels.json | /labels/16/confidence | \"documented\"",
                "diagnose/labels.json | /labels/16/confidence | \"copied\"",
                "diagnose/steps.json | /steps/0/id | \"Activate\"",
                "diagnose/steps.json | /steps/0/commands | [\"slmgr.vbs /skms <host>\"]",
                "diagnose/steps.json | /steps/0/basis | \"common knowledge\"",
                "diagnose/symptoms.json | /symptoms/0/severity | \"PROBLEM\"",
                "diagnose/symptoms.json | /symptoms/0/codes | []",
                "diagnose/symptoms.json | /symptoms/0/codes/0 | \"0x8007\"",
                "diagnose/symptoms.json | /symptoms/0/steps/0 | \"Elevate\"",
                "planning/kms.json | /limits | []",
                "planning/kms.json | /limits/surplus | 1",
                "planning/kms.json | /limits/validityMinutes | 0",
                "planning/kms.json | /limits/retryMinutes | \"120\"",
                "planning/kms.json | /limits/thresholds | []",
                "planning/kms.json | /limits/thresholds/0/family | \"phone\"",
                "planning/kms.json | /limits/thresholds/0/count | 0",
                "planning/facts.json | /facts/0/number | 0",
                "planning/facts.json | /facts/0/id | \"AD based\"",
                "planning/faq.json | /questions/0/answer | []",
                "planning/faq.json | /questions/0/asOf | \"06/2018\"",
                "planning/faq.json | /questions/0/words/0 | \"Two Words\"",
                "planning/faq.json | /questions/0/superseded | []",
                "planning/host-matrix.json | /systems/0/family | \"office\"",
                "planning/host-matrix.json | /systems/0/names | []",
                "planning/host-matrix.json | /keyGroups/0/systems | []",
                "planning/host-matrix.json | /keyGroups/0/editions/0 | \"Windows 11\"",
                "planning/host-matrix.json | /updates/0/update | \"3079821\"",
                "planning/host-matrix.json | /updates/1/date | \"July 2016\"",
                "planning/host-matrix.json | /updates/1/orLater | \"newer update\"",
                "planning/host-matrix.json | /officeKeys/0/activationId | \"98EBFE73\"",
                "planning/host-matrix.json | /officeKeys/0/leastServer | \"Windows Server 2008 R2\"",
                "planning/host-matrix.json | /avmaHosts/0/unread | \"\"",
                "errors/undefined.json | /codes/0/code | \"0x803f7001\"",
                "errors/facilities.json | /hresult/0/number | 4096",
                "errors/facilities.json | /ntstatus/0/names | [\"Null\"]",
                "errors/facilities.json | /licensingZones/0/zone | \"0xAA\"",
                "errors/placeholders.json | /placeholders/0/name | \"activation id\""
            })
    void aWrongValueIsRefused(String file, String place, String value) {
        assertRefused(RepositoryData.with(RepositoryData.tree(file), place, value), schemaOf(file));
    }

    @ParameterizedTest
    @CsvSource({
        "kms",
        "KMS.example.com",
        "kms-1.example.com",
        "1.example.com",
        "xn--kms-7na.example",
        "10.0.0.1",
        "255.255.255.255",
        "1.2.3.4a"
    })
    void aGoodHostNameIsTaken(String host) {
        JsonNode tree = RepositoryData.with(RepositoryData.tree("hosts/cloud.json"), "/hosts/0/host", '"' + host + '"');
        assertThat(Schemas.complaints(tree.toString(), schemaOf("hosts/cloud.json")))
                .isEmpty();
    }

    @Test
    void aComplaintNamesThePlace() {
        JsonNode tree = RepositoryData.with(RepositoryData.tree("hosts/cloud.json"), "/hosts/3/port", "0");
        assertThat(Schemas.complaints(tree.toString(), schemaOf("hosts/cloud.json")))
                .singleElement()
                .asString()
                .startsWith("/hosts/3/port: ");
    }

    private static String schemaOf(String file) {
        String schema = SCHEMA_OF.get(file);
        assertThat(schema).as(file).isNotNull();
        return String.valueOf(schema);
    }

    private static void assertRefused(JsonNode broken, String schema) {
        assertThat(Schemas.complaints(broken.toString(), schema))
                .as(schema + " on a broken copy")
                .isNotEmpty();
    }

    private static void addGaps(JsonNode schema, String at, List<String> gaps) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String place = at + "/" + keyword.getKey();
            JsonNode value = keyword.getValue();
            if (!KEYWORDS.contains(keyword.getKey())) {
                gaps.add(place + " is not a keyword");
            }
            switch (keyword.getKey()) {
                case "properties", "$defs" ->
                    value.properties().forEach(each -> addGaps(each.getValue(), place + "/" + each.getKey(), gaps));
                case "items", "if", "then" -> addGaps(value, place, gaps);
                case "anyOf", "allOf" -> value.forEach(each -> addGaps(each, place, gaps));
                default -> {}
            }
        }
        if (schema.path("type").asText().equals("object")) {
            // An object by names of the data says what stands under each.
            boolean isMap = schema.path("additionalProperties").isObject();
            if (!isMap && schema.path("additionalProperties").asBoolean(true)) {
                gaps.add(at + " takes any property");
            }
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                if (property.getValue().path("description").asText().isBlank()) {
                    gaps.add(at + "/properties/" + property.getKey() + " is not described");
                }
            }
            for (String field : RepositoryData.texts(schema.path("required"))) {
                if (!schema.path("properties").has(field)) {
                    gaps.add(at + " requires " + field + ", which it does not know");
                }
            }
        }
    }
}
