package io.github.gvlk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check finds nothing in the bundled catalogue, and each kind of damage in a copy of it. */
class CatalogCheckTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @BeforeEach
    void copyTheData() throws IOException {
        RepositoryData.copyTo(data);
    }

    @Test
    void theBundledCatalogueIsSound() {
        assertThat(CatalogCheck.problems(Catalog.bundled())).isEmpty();
    }

    @Test
    void anUndamagedCopyIsSound() {
        assertThat(CatalogCheck.problems(copy())).isEmpty();
    }

    @Test
    void aCopyIsReadAsTheBundledFilesAre() {
        Catalog bundled = Catalog.bundled();
        assertThat(copy().editions()).isEqualTo(bundled.editions());
        assertThat(copy().vocabulary()).isEqualTo(bundled.vocabulary());
        assertThat(copy().facilities()).isEqualTo(bundled.facilities());
        assertThat(copy().errata()).isEqualTo(bundled.errata());
        assertThat(copy().dataDate()).isEqualTo(bundled.dataDate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keys/windows-client.json | /editions/1/key | \"2WH4N-8QGBV-H22JP-CT43Q-VCFB2\""
                        + " | windows-10-education-n: two keys end in VCFB2.",
                "keys/avma.json | /editions/0/key | \"W269N-WFGWX-YVC9B-4J6C9-T83GX\""
                        + " | avma-windows-server-2012-r2-datacenter: has the key of windows-10-pro,"
                        + " which is of another kind.",
                "keys/office.json | /editions/0/key | \"W269N-WFGWX-YVC9B-4J6C9-T83GX\""
                        + " | access-2016: has the key of windows-10-pro, which is of another kind.",
                "keys/office.json | /editions/0/errata | [\"D99\"] | access-2016: no erratum has the id D99.",
                "keys/office.json | /editions/0/sources/0 | \"X\" | access-2016: no source has the id X.",
                "keys/names.json | /editions/0/names/0/sources/0 | \"X\""
                        + " | windows-10-education, name Windows 10 Education: no source has the id X.",
                "keys/without-gvlk.json | /products/0/sources/0 | \"X\" | avma-client: no source has the id X.",
                "keys/edition-changes.json | /changes/0/sources/0 | \"X\" | client: no source has the id X.",
                "activation/dialects.json | /dialects/0/sources/0 | \"X\" | ansible: no source has the id X.",
                "activation/tools.json | /officeFolders/0/sources/0 | \"X\" | Office 2016: no source has the id X.",
                "hosts/cloud.json | /hosts/0/sources/0 | \"X\" | alibaba: no source has the id X.",
                "errata.json | /errata/0/sources/0 | \"X\" | D01: no source has the id X.",
                "errors/documented.json | /errors/0/sources/0 | \"X\" | 0x8004FE21: no source has the id X.",
                "errors/documented.json | /errors/0/seeAlso | [\"0xDEADBEEF\"]"
                        + " | 0x8004FE21: see also 0xDEADBEEF, which is in no table.",
                "errors/events.json | /events/0/sources/0 | \"X\" | event 900: no source has the id X.",
                "errors/events.json | /statusFlags/0/sources/0 | \"X\" | flag OTHER_PC: no source has the id X.",
                "diagnose/labels.json | /labels/0/sources/0 | \"X\" | label ID:: no source has the id X.",
                "diagnose/channels.json | /channels/0/sources/0 | \"X\" | channel word OEM: no source has the id X.",
                "diagnose/symptoms.json | /symptoms/0/sources/0 | \"X\""
                        + " | symptom access-denied: no source has the id X.",
                "diagnose/symptoms.json | /symptoms/0/steps/0 | \"wait\""
                        + " | symptom access-denied: no step has the id wait.",
                "diagnose/symptoms.json | /symptoms/1/codes | [\"0x80070005\"]"
                        + " | symptom activated-by-store: has the code 0x80070005 of symptom access-denied.",
                "diagnose/symptoms.json | /symptoms/1/codes | [\"0xDEADBEEF\"]"
                        + " | symptom activated-by-store: has the code 0xDEADBEEF, which is in no table.",
                "diagnose/steps.json | /steps/0/sources/0 | \"X\" | step activate: no source has the id X.",
                "diagnose/steps.json | /steps/0/commands | [\"ping OTHER_HOST\"]"
                        + " | step activate: nothing explains OTHER_HOST.",
                "planning/kms.json | /limits/sources/0 | \"X\" | limits of KMS: no source has the id X.",
                "planning/kms.json | /limits/thresholds/0/sources/0 | \"X\""
                        + " | limits of KMS: no source has the id X.",
                "planning/facts.json | /facts/0/sources/0 | \"X\" | fact adba-alone: no source has the id X.",
                "planning/faq.json | /questions/0/sources/0 | \"X\""
                        + " | question 0xc004f050: no source has the id X.",
                "planning/faq.json | /questions/0/superseded/0/sources/0 | \"X\""
                        + " | question 0xc004f050: no source has the id X.",
                "planning/host-matrix.json | /systems/0/sources/0 | \"X\""
                        + " | host system windows-10: no source has the id X.",
                "planning/host-matrix.json | /keyGroups/0/sources/0 | \"X\""
                        + " | host key windows-server-2025: no source has the id X.",
                "planning/host-matrix.json | /updates/0/sources/0 | \"X\""
                        + " | host update KB3079821: no source has the id X.",
                "planning/host-matrix.json | /officeKeys/0/sources/0 | \"X\""
                        + " | host key office-2016: no source has the id X.",
                "planning/host-matrix.json | /avmaHosts/0/sources/0 | \"X\""
                        + " | AVMA host windows-server-2012-r2: no source has the id X.",
                "planning/host-matrix.json | /systems/0/products/0 | \"Windows 9\""
                        + " | host system windows-10: no product is called Windows 9.",
                "planning/host-matrix.json | /systems/0/products | []"
                        + " | host system windows-10: names neither a product nor an edition.",
                "planning/host-matrix.json | /keyGroups/0/editions/0 | \"windows-9-pro\""
                        + " | host key windows-server-2025: no edition is called windows-9-pro.",
                "planning/host-matrix.json | /keyGroups/0/systems/0 | \"windows-9\""
                        + " | host key windows-server-2025: no host system is called windows-9.",
                "planning/host-matrix.json | /keyGroups/0/newer | [\"Windows IoT LTSC 2024\", \"Windows 9\"]"
                        + " | host key windows-server-2025: no product is called Windows 9.",
                "planning/host-matrix.json | /keyGroups/0/newer | [\"Windows 11 LTSC 2024\"]"
                        + " | host key windows-server-2025: lists windows-11-enterprise-ltsc-2024 and calls it newer.",
                "planning/host-matrix.json | /updates/0/system | \"windows-9\""
                        + " | host update KB3079821: no host system is called windows-9.",
                "planning/host-matrix.json | /officeKeys/0/leastClient | \"windows-9\""
                        + " | host key office-2016: no host system is called windows-9.",
                "planning/host-matrix.json | /officeKeys/0/errata | [\"D99\"]"
                        + " | host key office-2016: no erratum is called D99.",
                "planning/host-matrix.json | /avmaHosts/0/guests/0 | \"Windows 9\""
                        + " | AVMA host windows-server-2012-r2: no product is called Windows 9.",
                "errors/undefined.json | /codes/0/sources/0 | \"X\" | 0x803F7001: no source has the id X.",
                "errors/facilities.json | /sources/0 | \"X\" | facilities: no source has the id X."
            })
    void eachKindOfDamageIsFound(String file, String place, String value, String problem) throws IOException {
        damage(file, place, value);
        assertThat(CatalogCheck.problems(copy())).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors/licensing.json", "errors/windows.json"})
    void aListedErrorFromNowhereIsFound(String file) throws IOException {
        damage(file, "/errors/0/sources/0", "\"X\"");
        String code = RepositoryData.tree(file).at("/errors/0/code").textValue();
        assertThat(CatalogCheck.problems(copy())).containsExactly(code + ": no source has the id X.");
    }

    @Test
    void everyEntryThatALostSourceLeavesBehindIsFound() throws IOException {
        JsonNode tree = RepositoryData.tree("sources.json");
        String lost = tree.at("/sources/0/id").textValue();
        write("sources.json", RepositoryData.without(tree, "/sources/0").toString());
        assertThat(CatalogCheck.problems(copy()))
                .isNotEmpty()
                .allMatch(problem -> problem.endsWith(": no source has the id " + lost + "."));
    }

    @ParameterizedTest
    @MethodSource("io.github.gvlk.catalog.RepositoryData#dataFiles")
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(data.resolve(file));
        assertThatThrownBy(this::readEverything)
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("data/" + file + ": ");
    }

    @ParameterizedTest
    @MethodSource("io.github.gvlk.catalog.RepositoryData#dataFiles")
    void aTruncatedFileIsNamed(String file) throws IOException {
        byte[] whole = Files.readAllBytes(data.resolve(file));
        Files.write(data.resolve(file), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(this::readEverything)
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("data/" + file + ": ")
                .hasMessageContaining("not JSON");
    }

    @ParameterizedTest
    @MethodSource("io.github.gvlk.catalog.RepositoryData#dataFiles")
    void anUnknownFieldIsNamed(String file) throws IOException {
        damage(file, "/surplus", "[]");
        assertThatThrownBy(this::readEverything)
                .isInstanceOf(CatalogException.class)
                .hasMessage("data/" + file + ": at /surplus: the field \"surplus\" is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keys/office.json | the field \"editions\" is missing",
                "errors/windows.json | the field \"errors\" is missing",
                "hosts/cloud.json | the field \"hosts\" is missing"
            })
    void aFileWithoutItsTableIsNamed(String file, String reason) throws IOException {
        write(file, "{}");
        assertThatThrownBy(this::readEverything)
                .isInstanceOf(CatalogException.class)
                .hasMessage("data/" + file + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keys/names.json | /editions/1/edition | \"windows-10-education\" | windows-10-education stands",
                "errors/facilities.json | /hresult/1/number | 0 | 0 stands there twice",
                "find/vocabulary.json | /sameBuilds/1/build | 7601 | 7601 stands there twice",
                "find/vocabulary.json | /terms/0/slot | \"thing\" | /terms/0/slot",
                "errors/licensing.json | /errors/0/layout | \"DWORD\" | expected NTSTATUS or HRESULT"
            })
    void aContradictionWithinAFileIsRefused(String file, String place, String value, String reason) throws IOException {
        damage(file, place, value);
        assertThatThrownBy(this::readEverything)
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("data/" + file + ": ")
                .hasMessageContaining(reason);
    }

    private Catalog copy() {
        return Catalog.of(DataFiles.folder(data), List.of());
    }

    /** Each file is read when it is first asked for. */
    private void readEverything() {
        Catalog catalog = copy();
        CatalogCheck.problems(catalog);
        catalog.vocabulary();
        catalog.placeholders();
        catalog.dataDate();
    }

    private void damage(String file, String place, String value) throws IOException {
        write(file, RepositoryData.with(RepositoryData.tree(file), place, value).toString());
    }

    private void write(String file, String json) throws IOException {
        Files.writeString(data.resolve(file), json);
    }
}
