package io.github.gvlk.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.ErrorCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A user's own catalogue file: its entries are added or take the place of bundled ones, and a file with anything wrong
 * in it is refused whole, with the place and the reason. Quotation marks in the texts below are written as apostrophes.
 */
class OverlayTest {
    private static final String SCHEMA = "overlay.schema.json";

    /** The key of Windows 10 Enterprise. */
    private static final String KEY = "NPPR9-FWDCX-D2C8J-H872K-2YT43";

    private static final String EDITION =
            "{'id': 'windows-12-pro', 'name': 'Windows 12 Pro', 'product': 'Windows 12', 'kind': 'GVLK',"
                    + " 'family': 'client', 'channel': 'GA', 'key': '" + KEY + "', 'editionId': 'Professional',"
                    + " 'builds': [28000, 27900], 'alsoCalled': ['Windows Twelve Pro'], 'remark': 'A remark.',"
                    + " 'sources': ['KMS-EN-2025']}";

    private static final String PRODUCT = "{'id': 'windows-12-home', 'name': 'Windows 12 Home', 'names': ['Windows 12"
            + " Home'], 'reason': 'Home editions have none.', 'instead': 'Use Pro.', 'basis': 'common knowledge'}";

    private static final String ERROR =
            "{'code': '0xC004FABC', 'symbol': 'SL_E_OUR_OWN', 'message': 'Ours.', 'messages': {'fr': 'Le nôtre.'},"
                    + " 'activationTypes': ['MAK'], 'causes': ['One.'], 'resolutions': ['Two.'],"
                    + " 'commands': ['slmgr.vbs /dlv'], 'seeAlso': ['0xC004F074'], 'sources': ['OURS']}";

    private static final String HOST =
            "{'id': 'ours', 'vendor': 'Ours', 'host': 'kms.example.com', 'port': 1689, 'condition': 'From our network.',"
                    + " 'sources': ['OURS']}";

    private static final String SOURCE = "{'id': 'OURS', 'title': 'Our handbook', 'url': 'https://example.com/kms'}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void anOverlayWithoutEntriesChangesNothing() throws IOException {
        Catalog catalog = catalog("{}");
        assertThat(catalog.editions()).isEqualTo(Catalog.bundled().editions());
        assertThat(catalog.cloudHosts()).isEqualTo(Catalog.bundled().cloudHosts());
    }

    @Test
    void anEditionIsAdded() throws IOException {
        Catalog catalog = catalog("{'editions': [" + EDITION + "]}");
        assertThat(catalog.editions()).hasSize(Catalog.bundled().editions().size() + 1);
        assertThat(catalog.editions().get(catalog.editions().size() - 1)).satisfies(edition -> {
            assertThat(edition.name()).isEqualTo("Windows 12 Pro");
            assertThat(edition.kind()).isEqualTo(KeyKind.GVLK);
            assertThat(edition.family()).isEqualTo(Family.CLIENT);
            assertThat(edition.key().text()).isEqualTo(KEY);
            assertThat(edition.channel()).contains("GA");
            assertThat(edition.editionId()).contains(new EditionId("Professional"));
            assertThat(edition.builds()).extracting(build -> build.number()).containsExactly(27900, 28000);
            assertThat(edition.alsoCalled()).containsExactly("Windows Twelve Pro");
            assertThat(edition.remark()).contains("A remark.");
            assertThat(edition.answersName()).isTrue();
        });
    }

    @Test
    void anEditionWithTheIdOfABundledOneTakesItsPlace() throws IOException {
        String own = EDITION.replace("windows-12-pro", "windows-10-pro");
        Catalog catalog = catalog("{'editions': [" + own + "]}");
        List<String> ids =
                Catalog.bundled().editions().stream().map(Edition::id).toList();
        assertThat(catalog.editions()).extracting(Edition::id).isEqualTo(ids);
        assertThat(catalog.editions())
                .filteredOn(edition -> edition.id().equals("windows-10-pro"))
                .singleElement()
                .extracting(Edition::name)
                .isEqualTo("Windows 12 Pro");
    }

    @Test
    void aProductWithoutAKeyIsAdded() throws IOException {
        Catalog catalog = catalog("{'withoutGvlk': [" + PRODUCT + "]}");
        assertThat(catalog.withoutGvlk())
                .hasSize(Catalog.bundled().withoutGvlk().size() + 1);
        assertThat(catalog.withoutGvlk()).extracting(ProductWithoutKey::id).contains("windows-12-home");
    }

    @Test
    void anErrorIsAddedWithASourceOfTheSameFile() throws IOException {
        Catalog catalog = catalog("{'errors': [" + ERROR + "], 'sources': [" + SOURCE + "]}");
        assertThat(catalog.documentedErrors())
                .hasSize(Catalog.bundled().documentedErrors().size() + 1);
        assertThat(catalog.documentedError(ErrorCode.ofHex("0xC004FABC"))).hasValueSatisfying(error -> {
            assertThat(error.symbol()).contains("SL_E_OUR_OWN");
            assertThat(error.messages()).containsEntry("fr", "Le nôtre.");
            assertThat(catalog.sources(error.sources()))
                    .singleElement()
                    .extracting(Source::title)
                    .isEqualTo("Our handbook");
        });
    }

    @Test
    void anErrorWithTheCodeOfABundledOneTakesItsPlace() throws IOException {
        String own = ERROR.replace("0xC004FABC", "0xc004f074").replace("'0xC004F074'", "");
        Catalog catalog = catalogNotAsTheSchemaSays("{'errors': [" + own + "], 'sources': [" + SOURCE + "]}");
        assertThat(catalog.documentedErrors()).hasSameSizeAs(Catalog.bundled().documentedErrors());
        assertThat(catalog.documentedError(ErrorCode.ofHex("0xC004F074")))
                .hasValueSatisfying(error -> assertThat(error.message()).isEqualTo("Ours."));
    }

    @Test
    void aHostIsAdded() throws IOException {
        Catalog catalog = catalog("{'cloudHosts': [" + HOST + "], 'sources': [" + SOURCE + "]}");
        assertThat(catalog.cloudHosts())
                .filteredOn(host -> host.id().equals("ours"))
                .singleElement()
                .satisfies(host -> {
                    assertThat(host.host()).hasToString("kms.example.com:1689");
                    assertThat(host.portStated()).isTrue();
                    assertThat(host.note()).isEmpty();
                });
    }

    @Test
    void aSourceOfABundledIdTakesItsPlace() throws IOException {
        Catalog catalog = catalog("{'sources': [" + SOURCE.replace("OURS", "KMS-EN-2025") + "]}");
        assertThat(catalog.sources()).hasSameSizeAs(Catalog.bundled().sources());
        assertThat(catalog.sources(List.of("KMS-EN-2025")))
                .singleElement()
                .extracting(Source::title)
                .isEqualTo("Our handbook");
    }

    @Test
    void theLaterOfTwoOverlaysWins() throws IOException {
        Path first = write("first.json", "{'cloudHosts': [" + HOST + "], 'sources': [" + SOURCE + "]}");
        Path second = write("second.json", "{'cloudHosts': [" + HOST.replace("kms.", "kms2.") + "]}");
        assertThat(hostNames(first, second)).contains("kms2.example.com").doesNotContain("kms.example.com");
        assertThat(hostNames(second, first)).contains("kms.example.com").doesNotContain("kms2.example.com");
    }

    @Test
    void anOverlayMayCiteASourceOfAnother() throws IOException {
        Path host = write("host.json", "{'cloudHosts': [" + HOST + "]}");
        Path source = write("source.json", "{'sources': [" + SOURCE + "]}");
        assertThat(hostNames(host, source)).contains("kms.example.com");
        assertThatThrownBy(() -> Catalog.of(DataFiles.bundled(), List.of(host)))
                .isInstanceOf(CatalogException.class)
                .hasMessage(host + ": at /cloudHosts/0/sources/0: no source has the id \"OURS\"");
    }

    @Test
    void aGoodOverlayDoesNotHelpABadOne() throws IOException {
        Path good = write("good.json", "{'editions': [" + EDITION + "]}");
        Path bad = write("bad.json", "{'editions': [" + EDITION + ", {}]}");
        assertThatThrownBy(() -> Catalog.of(DataFiles.bundled(), List.of(good, bad)))
                .isInstanceOf(CatalogException.class)
                .hasMessage(bad + ": at /editions/1: the field \"id\" is missing");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                malformed("an empty file", "", "", "an object is expected"),
                malformed("blanks alone", " \n ", "", "an object is expected"),
                malformed("no JSON", "editions: none", "", "not JSON"),
                malformed("a comment", "{ // ours\n}", "", "not JSON"),
                malformed("an array at the top", "[]", "", "an object is expected"),
                malformed("a text at the top", "'editions'", "", "an object is expected"),
                malformed("cut off", "{'editions': [" + EDITION.substring(0, 60), "/editions/0/product", "not JSON"),
                malformed("cut off between fields", "{'editions': [],", "/editions", "not JSON"),
                malformed("trailing text", "{'editions': []} {}", "", "text follows the end of the catalogue"),
                malformed("an unknown field at the top", "{'edition': []}", "/edition", "\"edition\" is not known"),
                malformed("a table for an array", "{'editions': {}}", "/editions", "an array is expected"),
                malformed("null for an array", "{'editions': null}", "/editions", "an array is expected"),
                malformed("a table named twice", "{'editions': [], 'editions': []}", "/editions", "Duplicate field"),
                malformed("a number for an entry", "{'editions': [1]}", "/editions/0", "an object is expected"),
                edition("an unknown field", "'channel'", "'chanel'", "/chanel", "\"chanel\" is not known"),
                edition("a missing field", "'product': 'Windows 12',", "", "", "\"product\" is missing"),
                edition("no sources", ", 'sources': ['KMS-EN-2025']", "", "", "\"sources\" is missing"),
                edition("a number for a text", "'Windows 12'", "12", "/product", "a text is expected"),
                edition("an empty text", "'Windows 12'", "''", "/product", "the text is empty"),
                edition("a blank text", "'Windows 12'", "'  '", "/product", "the text is empty"),
                edition(
                        "a control character",
                        "'Windows 12'",
                        "'Windows\\u001b12'",
                        "/product",
                        "control or formatting character"),
                edition(
                        "a line feed in a text",
                        "'A remark.'",
                        "'A\\nremark.'",
                        "/remark",
                        "control or formatting character"),
                edition("a raw line feed", "'A remark.'", "'A\nremark.'", "/remark", "not JSON"),
                edition("a field named twice", "'name':", "'id':", "/id", "Duplicate field 'id'"),
                edition("a key that is too short", KEY, KEY.substring(1), "/key", "product key \"XXXXX-"),
                edition("a key with a letter that keys do not have", "NPPR9", "APPR9", "/key", "product key \"XXXXX-"),
                edition("a key in lower case", KEY, KEY.toLowerCase(java.util.Locale.ROOT), "/key", "product key \""),
                edition("an id with a capital", "'windows-12-pro'", "'Windows-12'", "/id", "lower-case letters"),
                edition("an id with a blank", "'windows-12-pro'", "'windows 12'", "/id", "lower-case letters"),
                edition("an unknown kind", "'GVLK'", "'MAK'", "/kind", "expected GVLK or AVMA"),
                edition("no source", "['KMS-EN-2025']", "[]", "/sources", "at least one text is expected"),
                edition("a direction mark", "Windows 12 Pro'", "Windows \\u202e12'", "/name", "formatting character"),
                edition("a line separator", "A remark", "A\\u2028remark", "/remark", "formatting character"),
                edition("half a character", "A remark", "A \\ud83d remark", "/remark", "formatting character"),
                edition("an invisible tag", "A remark", "A\\udb40\\udc41 remark", "/remark", "formatting character"),
                edition("a hyphen at the end", "'windows-12-pro'", "'windows-12-'", "/id", "with a hyphen"),
                malformed("one id twice", "{'editions': [" + EDITION + ", " + EDITION + "]}", "/editions/1", "twice"),
                malformed("cut off after a bracket", "{'editions': [", "/editions", "it ends too early"),
                host("a port in the host", "kms.example.com", "kms.example.com:9999", "/host", "into the field"),
                malformed(
                        "a date in words",
                        "{'sources': [" + SOURCE.replace("'url'", "'date': 'yesterday', 'url'") + "]}",
                        "/sources/0/date",
                        "expected a date"),
                edition("an unknown family", "'client'", "'phone'", "/family", "expected client, server or office"),
                edition("a build that is too low", "28000", "19", "/builds/0", "expected a number from 1000 to 99999"),
                edition("a build in quotes", "28000", "'28000'", "/builds/0", "a whole number is expected"),
                edition("a build with a fraction", "28000", "28000.5", "/builds/0", "a whole number is expected"),
                edition("a build that overflows", "28000", "99999999999", "/builds/0", "fits in 32 bits"),
                edition("text for a truth value", "'remark'", "'answersName'", "/answersName", "true or false"),
                edition(
                        "an unknown source",
                        "KMS-EN-2025",
                        "NOWHERE",
                        "/sources/0",
                        "no source has the id \"NOWHERE\""),
                edition("a list for an id", "['KMS-EN-2025']", "[['KMS-EN-2025']]", "/sources/0", "a text is expected"),
                error("a code without 0x", "0xC004FABC", "C004FABC", "/code", "expected 0x and eight"),
                error("a code that is too long", "0xC004FABC", "0xC004FABC0", "/code", "expected 0x and eight"),
                error("a code that is no number", "0xC004FABC", "0xC004FXYZ", "/code", "expected 0x and eight"),
                error(
                        "a related code in decimal",
                        "'0xC004F074'",
                        "'3221549172'",
                        "/seeAlso/0",
                        "expected 0x and eight"),
                error("no causes", "'causes': ['One.'],", "", "", "\"causes\" is missing"),
                error(
                        "a message in a list",
                        "{'fr': 'Le nôtre.'}",
                        "['Le nôtre.']",
                        "/messages",
                        "an object is expected"),
                host("an ampersand in a host name", "kms.example.com", "kms&calc", "/host", "KMS host \"kms&calc\""),
                host("a blank in a host name", "kms.example.com", "kms example", "/host", "it contains a space"),
                host("an address for a host name", "kms.example.com", "https://kms", "/host", "this is a URL"),
                host("a port of zero", "1689", "0", "/port", "expected a number from 1 to 65535"),
                host("a port that is too high", "1689", "70000", "/port", "expected a number from 1 to 65535"),
                host("no port", "'port': 1689,", "", "", "\"port\" is missing"),
                malformed(
                        "an insecure address",
                        "{'sources': [" + SOURCE.replace("https", "http") + "]}",
                        "/sources/0/url",
                        "expected an https address"),
                malformed(
                        "a product without a reason",
                        "{'withoutGvlk': [" + PRODUCT.replace("'reason': 'Home editions have none.',", "") + "]}",
                        "/withoutGvlk/0",
                        "\"reason\" is missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void aMalformedOverlayIsRefusedWithPlaceAndReason(String what, String json, String pointer, String reason)
            throws IOException {
        Path file = write("mine.json", json);
        String place = pointer.isEmpty() ? file + ": " : file + ": at " + pointer + ": ";
        assertThatThrownBy(() -> Catalog.of(DataFiles.bundled(), List.of(file)))
                .as(what)
                .isExactlyInstanceOf(CatalogException.class)
                .message()
                .startsWith(place)
                .doesNotStartWith(place + "at /")
                .contains(reason)
                .hasLineCount(1)
                .doesNotContain("Exception", "io.github", "com.fasterxml");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file =
                write("mine.json", "{'editions': [" + EDITION.replace("A remark", "Zubeh\u00F6r") + "]}", ISO_8859_1);
        assertThatThrownBy(() -> Catalog.of(DataFiles.bundled(), List.of(file)))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(file + ": at /editions/0/remark: not JSON: Invalid UTF-8");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = temp.resolve("missing.json");
        assertThatThrownBy(() -> Catalog.of(DataFiles.bundled(), List.of(file)))
                .isInstanceOf(CatalogException.class)
                .hasMessage(file + ": there is no such file");
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> Catalog.of(DataFiles.bundled(), List.of(temp)))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(temp + ": cannot be read: ");
    }

    @Test
    void anUnknownKeyIsNotRepeatedInFull() throws IOException {
        Path file = write("mine.json", "{'editions': [" + EDITION.replace("NPPR9", "APPR9") + "]}");
        assertThatThrownBy(() -> Catalog.of(DataFiles.bundled(), List.of(file)))
                .message()
                .doesNotContain("FWDCX");
    }

    private static Arguments malformed(String what, String json, String pointer, String reason) {
        return arguments(what, json, pointer, reason);
    }

    private static Arguments edition(String what, String from, String to, String pointer, String reason) {
        return entry(what, "editions", EDITION, from, to, pointer, reason);
    }

    private static Arguments error(String what, String from, String to, String pointer, String reason) {
        return entry(what, "errors", ERROR, from, to, pointer, reason);
    }

    private static Arguments host(String what, String from, String to, String pointer, String reason) {
        return entry(what, "cloudHosts", HOST, from, to, pointer, reason);
    }

    /** The good entry with a change, after one that is good; the pointer is within the entry. */
    private static Arguments entry(
            String what, String table, String good, String from, String to, String pointer, String reason) {
        String bad = good.replace(from, to);
        if (bad.equals(good)) {
            throw new IllegalArgumentException(what + ": nothing to replace");
        }
        String first = good.replace("windows-12-pro", "windows-12-other")
                .replace("0xC004FABC", "0xC004FABD")
                .replace("'ours'", "'ours-too'");
        String json = "{'sources': [" + SOURCE + "], '" + table + "': [" + first + ", " + bad + "]}";
        return arguments(what, json, "/" + table + "/1" + pointer, reason);
    }

    /** Reads a file that the published schema takes too: what people are told to write must be what is read. */
    private Catalog catalog(String json) throws IOException {
        assertThat(Schemas.complaints(json.replace('\'', '"'), SCHEMA)).isEmpty();
        return catalogNotAsTheSchemaSays(json);
    }

    private Catalog catalogNotAsTheSchemaSays(String json) throws IOException {
        return Catalog.of(DataFiles.bundled(), List.of(write("mine.json", json)));
    }

    private static List<String> hostNames(Path... overlays) {
        return Catalog.of(DataFiles.bundled(), List.of(overlays)).cloudHosts().stream()
                .map(host -> host.host().name())
                .toList();
    }

    private Path write(String name, String json) throws IOException {
        return write(name, json, UTF_8);
    }

    private Path write(String name, String json, Charset charset) throws IOException {
        return Files.writeString(temp.resolve(name), json.replace('\'', '"'), charset);
    }
}
