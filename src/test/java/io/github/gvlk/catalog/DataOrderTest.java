package io.github.gvlk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gvlk.value.ErrorCode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries stand where a reader of the file looks for them, and where two people who add one will both put it. */
class DataOrderTest {
    @ParameterizedTest
    @CsvSource({
        "keys/windows-client.json, editions, id",
        "keys/windows-server.json, editions, id",
        "keys/office.json, editions, id",
        "keys/avma.json, editions, id",
        "keys/names.json, editions, edition",
        "keys/without-gvlk.json, products, id",
        "keys/edition-changes.json, changes, id",
        "activation/dialects.json, dialects, name",
        "activation/tools.json, applications, id",
        "activation/tools.json, officeFolders, product",
        "fleet/columns.json, columns, field",
        "hosts/cloud.json, hosts, id",
        "diagnose/channels.json, channels, word",
        "keys/default-keys.json, defaultKeys, partialKey",
        "diagnose/steps.json, steps, id",
        "planning/facts.json, facts, id",
        "planning/faq.json, questions, id",
        "planning/host-matrix.json, systems, id",
        "planning/host-matrix.json, officeKeys, id",
        "planning/host-matrix.json, avmaHosts, system",
        "diagnose/symptoms.json, symptoms, id",
        "errors/events.json, statusFlags, flag",
        "sources.json, sources, id",
        "errata.json, errata, id",
        "errors/placeholders.json, placeholders, name",
        "errors/facilities.json, licensingZones, zone",
        "find/vocabulary.json, versions, version"
    })
    void entriesAreSortedByTheirIds(String file, String field, String id) {
        assertThat(texts(RepositoryData.rows(file, field), id))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors/documented.json", "errors/licensing.json", "errors/windows.json"})
    void errorsAreSortedByUnsignedCode(String file) {
        List<ErrorCode> codes = RepositoryData.rows(file, "errors").stream()
                .map(error -> ErrorCode.ofHex(error.required("code").textValue()))
                .toList();
        assertThat(codes).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hresult", "ntstatus"})
    void facilitiesAreSortedByNumber(String layout) {
        List<Integer> numbers = RepositoryData.rows("errors/facilities.json", layout).stream()
                .map(facility -> facility.required("number").intValue())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void namesAreSortedByLanguageAndName() {
        Comparator<JsonNode> order = Comparator.comparing(
                        (JsonNode name) -> name.required("language").textValue())
                .thenComparing(name -> name.required("name").textValue());
        for (JsonNode edition : RepositoryData.rows("keys/names.json", "editions")) {
            assertThat(RepositoryData.elements(edition.required("names")))
                    .as(edition.required("edition").textValue())
                    .isSortedAccordingTo(order);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms", "compounds"})
    void wordsOfTheVocabularyAreSorted(String field) {
        for (JsonNode entry : RepositoryData.rows("find/vocabulary.json", field)) {
            assertThat(RepositoryData.texts(entry.required("words"))).isSorted();
        }
    }

    /** The slots in the order in which a name has them, the concepts of a slot by name. */
    @Test
    void conceptsOfTheVocabularyAreSortedWithinTheirSlots() {
        List<JsonNode> terms = RepositoryData.rows("find/vocabulary.json", "terms");
        Comparator<JsonNode> order = Comparator.comparing((JsonNode term) -> Vocabulary.Slot.valueOf(
                        term.required("slot").textValue().toUpperCase(java.util.Locale.ROOT)))
                .thenComparing(term -> term.required("concept").textValue());
        assertThat(terms).isSortedAccordingTo(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys/windows-client.json", "keys/windows-server.json", "keys/avma.json"})
    void buildsAreAscending(String file) {
        for (JsonNode edition : RepositoryData.rows(file, "editions")) {
            List<Integer> builds = RepositoryData.elements(edition.required("builds")).stream()
                    .map(JsonNode::intValue)
                    .toList();
            assertThat(builds).as(edition.required("id").textValue()).isSorted();
        }
    }

    @Test
    void eventsAreSortedByTheirIds() {
        List<Integer> ids = RepositoryData.rows("errors/events.json", "events").stream()
                .map(event -> event.required("id").intValue())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void labelsAreSortedByLanguageToolFieldTextAndValue() {
        Comparator<JsonNode> order = Comparator.comparing(
                        (JsonNode label) -> label.path("language").asText())
                .thenComparing(label -> label.path("tool").asText())
                .thenComparing(label -> label.path("field").asText())
                .thenComparing(label -> label.path("text").asText())
                .thenComparing(label -> label.path("value").asText());
        assertThat(RepositoryData.rows("diagnose/labels.json", "labels")).isSortedAccordingTo(order);
    }

    @Test
    void codesOfASymptomAreSortedByUnsignedCode() {
        for (JsonNode symptom : RepositoryData.rows("diagnose/symptoms.json", "symptoms")) {
            List<ErrorCode> codes = RepositoryData.texts(symptom.required("codes")).stream()
                    .map(ErrorCode::ofHex)
                    .toList();
            assertThat(codes)
                    .as(symptom.required("id").textValue())
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void thresholdsAreSortedByFamily() {
        List<JsonNode> thresholds =
                RepositoryData.elements(RepositoryData.tree("planning/kms.json").at("/limits/thresholds"));
        assertThat(texts(thresholds, "family")).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void wordsOfAQuestionAreSorted() {
        for (JsonNode question : RepositoryData.rows("planning/faq.json", "questions")) {
            assertThat(RepositoryData.texts(question.required("words")))
                    .as(question.required("id").textValue())
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void updatesOfHostsAreSortedBySystemAndDate() {
        Comparator<JsonNode> order = Comparator.comparing(
                        (JsonNode update) -> update.required("system").textValue())
                .thenComparing(update -> update.path("date").asText());
        assertThat(RepositoryData.rows("planning/host-matrix.json", "updates")).isSortedAccordingTo(order);
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.required(field).textValue()).toList();
    }
}
