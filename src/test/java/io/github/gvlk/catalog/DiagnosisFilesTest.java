package io.github.gvlk.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.value.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a diagnosis rests on is read as it is written, and wrong input is refused with its file and place. */
class DiagnosisFilesTest {
    private static final Map<String, Consumer<Catalog>> PARTS = Map.of(
            "diagnose/labels.json", Catalog::outputLabels,
            "diagnose/channels.json", Catalog::channelWords,
            "diagnose/symptoms.json", Catalog::symptoms,
            "diagnose/steps.json", Catalog::checkSteps,
            "planning/kms.json", Catalog::kmsLimits,
            "errors/events.json", Catalog::statusFlags);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @BeforeEach
    void copyTheData() throws IOException {
        RepositoryData.copyTo(data);
    }

    @Test
    void aLabelIsReadWithAllThatItSays() throws IOException {
        write("diagnose/labels.json", """
                {"labels": [
                  {"field": "status", "value": "LICENSED", "text": "State: Fine", "tool": "slmgr", "language": "en",
                    "confidence": "published", "sources": ["SLMGR-VBS"]},
                  {"field": "os-name", "text": "System:", "tool": "system", "language": "any",
                    "confidence": "observed", "basis": "common knowledge"}
                ]}""");
        List<OutputLabel> labels = copy().outputLabels();
        assertThat(labels).hasSize(2);
        assertThat(labels.get(0).field()).isEqualTo(OutputField.STATUS);
        assertThat(labels.get(0).value()).contains("LICENSED");
        assertThat(labels.get(0).text()).isEqualTo("State: Fine");
        assertThat(labels.get(0).tool()).isEqualTo("slmgr");
        assertThat(labels.get(0).language()).isEqualTo("en");
        assertThat(labels.get(0).confidence()).isEqualTo(OutputLabel.Confidence.PUBLISHED);
        assertThat(labels.get(0).sources()).containsExactly("SLMGR-VBS");
        assertThat(labels.get(1).value()).isEmpty();
        assertThat(labels.get(1).sources()).isEmpty();
    }

    @Test
    void aChannelWordIsRead() throws IOException {
        write(
                "diagnose/channels.json",
                "{\"channels\": [{\"word\": \"VOLUME\", \"channel\": \"KMS_CLIENT\", \"sources\": [\"PASTES\"]}]}");
        assertThat(copy().channelWords())
                .containsExactly(new ChannelWord("VOLUME", LicenseChannel.KMS_CLIENT, List.of("PASTES")));
    }

    @Test
    void aSymptomAndItsStepsAreRead() throws IOException {
        write("diagnose/symptoms.json", """
                {"symptoms": [{"id": "late", "severity": "warning", "codes": ["0xC004F074", "0xC004F038"],
                  "finding": "It is late.", "steps": ["wait"], "sources": ["MS-CODES"]}]}""");
        write("diagnose/steps.json", """
                {"steps": [{"id": "wait", "text": "Wait.", "commands": ["slmgr.vbs /dlv"],
                  "basis": "common knowledge"}]}""");
        CheckStep wait = new CheckStep("wait", "Wait.", List.of("slmgr.vbs /dlv"), List.of());
        Catalog catalog = copy();
        assertThat(catalog.symptoms())
                .containsExactly(new Symptom(
                        "late",
                        FindingSeverity.WARNING,
                        List.of(ErrorCode.ofHex("0xC004F074"), ErrorCode.ofHex("0xC004F038")),
                        "It is late.",
                        List.of("wait"),
                        List.of("MS-CODES")));
        assertThat(catalog.checkSteps()).containsExactly(wait);
        assertThat(catalog.checkStep("wait")).contains(wait);
        assertThat(catalog.checkStep("hurry")).isEmpty();
    }

    @Test
    void theLimitsAreReadWithTheSourcesOfAllNumbers() throws IOException {
        write("planning/kms.json", """
                {"limits": {"thresholds": [
                    {"family": "client", "count": 25, "sources": ["KMS-PLAN"]},
                    {"family": "office", "count": 6, "sources": ["OFF-HOST"]},
                    {"family": "server", "count": 5, "sources": ["KMS-PLAN"]}],
                  "validityMinutes": 4, "renewalMinutes": 3, "retryMinutes": 2, "clockToleranceMinutes": 1,
                  "sources": ["SLMGR"]}}""");
        KmsLimits limits = copy().kmsLimits();
        assertThat(limits.threshold(Family.CLIENT)).isEqualTo(25);
        assertThat(limits.threshold(Family.OFFICE)).isEqualTo(6);
        assertThat(limits.threshold(Family.SERVER)).isEqualTo(5);
        assertThat(limits.validityMinutes()).isEqualTo(4);
        assertThat(limits.renewalMinutes()).isEqualTo(3);
        assertThat(limits.retryMinutes()).isEqualTo(2);
        assertThat(limits.clockToleranceMinutes()).isEqualTo(1);
        assertThat(limits.sources()).containsExactly("KMS-PLAN", "OFF-HOST", "SLMGR");
    }

    @Test
    void aStatusFlagIsRead() throws IOException {
        write("errors/events.json", """
                {"events": [], "statusFlags": [
                  {"flag": "0x04000000", "name": "FEW", "meaning": "Too few.", "sources": ["KMS-EVENTS"]}]}""");
        Catalog catalog = copy();
        assertThat(catalog.events()).isEmpty();
        assertThat(catalog.statusFlags())
                .containsExactly(
                        new StatusFlag(ErrorCode.ofHex("0x04000000"), "FEW", "Too few.", List.of("KMS-EVENTS")));
    }

    @ParameterizedTest
    @EnumSource(OutputField.class)
    void everyFieldIsKnownByItsWord(OutputField field) {
        assertThat(OutputField.ofWord(field.word())).isEqualTo(field);
        assertThat(field.word()).matches("[a-z]+(-[a-z]+)*");
        assertThat(RepositoryData.texts(RepositoryData.schema("output-labels.schema.json")
                        .at("/properties/labels/items/properties/field/enum")))
                .contains(field.word());
    }

    @ParameterizedTest
    @EnumSource(OutputLabel.Confidence.class)
    void everyConfidenceIsKnownByItsWord(OutputLabel.Confidence confidence) {
        assertThat(OutputLabel.Confidence.ofWord(confidence.word())).isEqualTo(confidence);
    }

    @ParameterizedTest
    @EnumSource(FindingSeverity.class)
    void everySeverityIsKnownByItsWord(FindingSeverity severity) {
        assertThat(FindingSeverity.ofWord(severity.word())).isEqualTo(severity);
    }

    @ParameterizedTest
    @EnumSource(LicenseChannel.class)
    void everyChannelIsKnownByItsName(LicenseChannel channel) {
        assertThat(LicenseChannel.ofWord(channel.name())).isEqualTo(channel);
    }

    @ParameterizedTest
    @EnumSource(LicenseStatus.class)
    void everyStatusIsKnownByItsName(LicenseStatus status) {
        assertThat(LicenseStatus.ofWord(status.name())).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diagnose/labels.json | /labels/1/field | \"colour\" | not a field of licensing output",
                "diagnose/labels.json | /labels/1/field | \"ACTIVATION_ID\" | not a field of licensing output",
                "diagnose/labels.json | /labels/1/text | \" \" | the text is empty",
                "diagnose/labels.json | /labels/1/text | 7 | a text is expected",
                "diagnose/labels.json | /labels/1/tool | \"cscript\" | expected slmgr, ospp, classes or system",
                "diagnose/labels.json | /labels/1/confidence | \"sure\""
                        + " | expected published, observed, documented, copied or unverified",
                "diagnose/labels.json | /labels/1/sources | [] | at least one text is expected",
                "diagnose/labels.json | /labels/1/basis | \"hearsay\" | expected common knowledge",
                "diagnose/labels.json | /labels/1/surplus | 1 | the field \"surplus\" is not known",
                "diagnose/channels.json | /channels/1/channel | \"Retail\" | not a channel",
                "diagnose/channels.json | /channels/1/sources | \"PASTES\" | an array is expected",
                "diagnose/channels.json | /channels/1/surplus | 1 | the field \"surplus\" is not known",
                "diagnose/symptoms.json | /symptoms/1/id | \"By Store\""
                        + " | an id is made of lower-case letters, digits and hyphens",
                "diagnose/symptoms.json | /symptoms/1/severity | \"fatal\" | expected ok, info, warning or problem",
                "diagnose/symptoms.json | /symptoms/1/codes/0 | \"4004F401\""
                        + " | error code \"4004F401\": expected 0x and eight hexadecimal digits",
                "diagnose/symptoms.json | /symptoms/1/surplus | 1 | the field \"surplus\" is not known",
                "diagnose/steps.json | /steps/1/id | \"-\" | an id neither begins nor ends with a hyphen",
                "diagnose/steps.json | /steps/1/commands | \"none\" | an array is expected",
                "diagnose/steps.json | /steps/1/basis | \"published\" | expected common knowledge",
                "diagnose/steps.json | /steps/1/surplus | 1 | the field \"surplus\" is not known",
                "planning/kms.json | /limits | 1 | an object is expected",
                "planning/kms.json | /limits/validityMinutes | 0 | a number above 0 is expected",
                "planning/kms.json | /limits/renewalMinutes | \"7 days\" | a whole number is expected",
                "planning/kms.json | /limits/surplus | 1 | the field \"surplus\" is not known",
                "planning/kms.json | /limits/thresholds/0/family | \"phone\" | expected client, server or office",
                "planning/kms.json | /limits/thresholds/0/count | -25 | a number above 0 is expected",
                "planning/kms.json | /limits/thresholds/0/surplus | 1 | the field \"surplus\" is not known",
                "errors/events.json | /statusFlags/0/flag | \"0x00000018\" | a flag is one bit",
                "errors/events.json | /statusFlags/0/surplus | 1 | the field \"surplus\" is not known"
            })
    void aWrongValueIsRefusedAtItsPlace(String file, String place, String value, String reason) throws IOException {
        write(file, RepositoryData.with(RepositoryData.tree(file), place, value).toString());
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(CatalogException.class)
                .hasMessage("data/" + file + ": at " + place + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "diagnose/labels.json, /labels/1, field text tool language confidence",
        "diagnose/channels.json, /channels/1, word channel sources",
        "diagnose/symptoms.json, /symptoms/1, id severity codes finding steps sources",
        "diagnose/steps.json, /steps/1, id text commands",
        "planning/kms.json, /limits, thresholds validityMinutes renewalMinutes retryMinutes clockToleranceMinutes sources",
        "planning/kms.json, /limits/thresholds/0, family count sources",
        "errors/events.json, /statusFlags/0, flag name meaning sources"
    })
    void anEntryWithoutANecessaryFieldIsRefused(String file, String entry, String fields) throws IOException {
        for (String field : fields.split(" ")) {
            write(
                    file,
                    RepositoryData.without(RepositoryData.tree(file), entry + "/" + field)
                            .toString());
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(CatalogException.class)
                    .hasMessage("data/" + file + ": at " + entry + ": the field \"" + field + "\" is missing");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diagnose/labels.json | /labels/1/basis | \"common knowledge\"",
                "diagnose/steps.json | /steps/1/basis | \"common knowledge\""
            })
    void sourcesAndCommonKnowledgeExcludeEachOther(String file, String place, String value) throws IOException {
        write(file, RepositoryData.with(RepositoryData.tree(file), place, value).toString());
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(CatalogException.class)
                .hasMessage("data/" + file + ": at " + place.substring(0, place.lastIndexOf('/'))
                        + ": an entry has either sources or the basis \"common knowledge\"");
    }

    @ParameterizedTest
    @CsvSource({"diagnose/labels.json, /labels/1", "diagnose/steps.json, /steps/1"})
    void anEntryFromNowhereIsRefused(String file, String entry) throws IOException {
        write(
                file,
                RepositoryData.without(RepositoryData.tree(file), entry + "/sources")
                        .toString());
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(CatalogException.class)
                .hasMessage("data/" + file + ": at " + entry
                        + ": an entry has either sources or the basis \"common knowledge\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'confidence': 'published', 'basis': 'common knowledge'"
                        + " | a label that is published names its sources",
                "'confidence': 'documented', 'basis': 'common knowledge'"
                        + " | a label that is documented names its sources",
                "'confidence': 'copied', 'basis': 'common knowledge' | a label that is copied names its sources",
                "'confidence': 'published', 'sources': ['X'] | the field \"value\" is missing",
                "'confidence': 'published', 'sources': ['X'], 'value': 'FINE' | FINE is not a licence status"
            })
    void aLabelThatMakesNoSenseIsRefused(String fields, String reason) throws IOException {
        String label = "{'field': 'status', 'text': 'State: Fine', 'tool': 'slmgr', 'language': 'en', " + fields + "}";
        write("diagnose/labels.json", "{\"labels\": [" + label.replace('\'', '"') + "]}");
        assertThatThrownBy(() -> read("diagnose/labels.json"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("data/diagnose/labels.json: at /labels/0: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/limits/thresholds/0/family | \"server\" | SERVER stands there twice",
                "/limits/thresholds | [] | there is no threshold of the family client"
            })
    void everyFamilyHasOneThreshold(String place, String value, String reason) throws IOException {
        write(
                "planning/kms.json",
                RepositoryData.with(RepositoryData.tree("planning/kms.json"), place, value)
                        .toString());
        assertThatThrownBy(() -> read("planning/kms.json"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("data/planning/kms.json: at /limits: " + reason);
    }

    private void read(String file) {
        assertThat(PARTS).containsKey(file);
        PARTS.getOrDefault(file, catalog -> {}).accept(copy());
    }

    private Catalog copy() {
        return Catalog.of(DataFiles.folder(data), List.of());
    }

    private void write(String file, String json) throws IOException {
        Files.write(data.resolve(file), json.getBytes(UTF_8));
    }
}
