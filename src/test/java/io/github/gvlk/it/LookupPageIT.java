package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does with the lookup page. */
class LookupPageIT extends LookupPageCase {
    private static final int MEGABYTE = 1_000_000;

    @Test
    void it_is_the_page_that_the_program_writes_and_is_below_a_megabyte() throws Exception {
        Path written = folder.resolve("written.html");
        Distribution.Finished run = Distribution.run(
                List.of(Distribution.launcher(), "catalog", "page", "-q", "--out", written.toString()));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllBytes(written))
                .isEqualTo(Files.readAllBytes(page))
                .hasSizeLessThan(MEGABYTE);
        tab.open(written, "");
    }

    /** The best of several loads: a busy computer is not the page's fault. */
    @Test
    void it_can_be_used_within_a_second() {
        double best = IntStream.range(0, 5)
                .mapToDouble(i -> {
                    tab.send("Page.navigate", Map.of("url", "about:blank"));
                    tab.open(page, "");
                    return tab.value("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
                            .asDouble();
                })
                .min()
                .orElseThrow();
        System.out.printf("The lookup page can be used after %.0f ms.%n", best);
        assertThat(best).isLessThan(1000);
    }

    @Test
    void what_is_typed_is_looked_up_while_it_is_typed() {
        tab.open(page, "");
        assertThat(tab.text("document.activeElement.id")).isEqualTo("searchField");

        tab.type("2022 s");
        assertThat(tab.text("document.getElementById('found').textContent")).contains("editions");
        tab.type("td");

        assertThat(tab.text("document.querySelector('#results .entry h4').textContent.trim()"))
                .isEqualTo("Windows Server 2022 Standard");
        assertThat(tab.text("document.getElementById('all').hidden")).isEqualTo("true");
        tab.press("Escape");
        assertThat(tab.text("document.getElementById('all').hidden")).isEqualTo("false");
        assertThat(tab.text("document.querySelectorAll('#all .entry').length"))
                .isEqualTo(tab.text("document.querySelectorAll('.entry').length"));
    }

    @Test
    void several_codes_of_one_text_are_all_shown() {
        tab.open(page, "");

        assertThat(strings(lookUp("first 0xC004F074, then -1073418184").get("ids")))
                .containsExactlyInAnyOrder("0xC004F074", "0xC004F038");
    }

    @ParameterizedTest
    @CsvSource({
        "windows server 2022 数据中心版, windows-server-2022-datacenter",
        "Windows 10 Entreprise, windows-10-enterprise",
        "ws2019std, windows-server-2019-standard",
        "win10 ent ltsc 2021, windows-10-enterprise-ltsc-2021",
        "ServerDatacenter 20348, windows-server-2022-datacenter",
        "windows 11 home, without:windows-home",
        "count insufficient, 0xC004F038",
        "google, host:google",
        "12288, event:12288",
    })
    void words_of_all_kinds_find_it(String query, String id) {
        tab.open(page, "");

        assertThat(lookUp(query).get("ids").get(0).asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'xyzzy', 'Nothing here has: xyzzy.'",
        "'windows 7 datacenter', 'Nothing has all of these words: leave one out.'",
    })
    void what_is_not_there_is_said(String query, String said) {
        tab.open(page, "");

        JsonNode shown = lookUp(query);

        assertThat(shown.get("ids")).isEmpty();
        assertThat(shown.get("said").asText()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0xC004F074", "#0xc004f074"})
    void a_deep_link_leads_to_the_code_and_opens_it(String fragment) {
        tab.open(page, fragment);

        assertThat(tab.text("document.querySelector('[id=\"0xC004F074\"] details').open"))
                .isEqualTo("true");
        assertThat(tab.text("document.activeElement.textContent")).isEqualTo("0xC004F074");
        assertThat(tab.value("document.activeElement.getBoundingClientRect().top")
                        .asDouble())
                .isBetween(0.0, 900.0);
    }

    @Test
    void a_deep_link_leads_to_an_edition_with_its_commands_and_another_one_on_from_there() {
        tab.open(page, "#windows-server-2022-standard");

        tab.waitFor("document.querySelector('#windows-server-2022-standard pre')");
        assertThat(tab.text("document.activeElement.textContent")).isEqualTo("Windows Server 2022 Standard");
        tab.value("location.hash = '#google+cloud'");
        tab.waitFor("!document.getElementById('results').hidden");
        assertThat(tab.text("document.querySelector('#results .entry').id")).isEqualTo("host:google");
        tab.value("location.hash = '#errorCodes'");
        tab.waitFor("document.getElementById('results').hidden");
    }

    @Test
    void a_key_is_copied() {
        allowTheClipboard();
        tab.open(page, "");
        lookUp("server 2022 datacenter");

        tab.click("#windows-server-2022-datacenter .key button");

        tab.waitFor("document.querySelector('#windows-server-2022-datacenter .key button').textContent === 'Copied'");
        assertThat(tab.text("navigator.clipboard.readText()")).isEqualTo("WX4NM-KYWYW-QJJR4-XV3QB-6VM33");
        tab.waitFor("document.getElementById('announced').textContent === 'Copied.'");
    }

    @Test
    void where_the_browser_lets_no_page_copy_it_copies_as_browsers_did_before() {
        allowTheClipboard();
        tab.open(page, "");
        tab.value("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
        lookUp("6VM33");

        tab.click("#windows-server-2022-datacenter .key button");

        tab.waitFor("document.querySelector('#windows-server-2022-datacenter .key button').textContent === 'Copied'");
        assertThat(tab.text("navigator.clipboard.readText()")).isEqualTo("WX4NM-KYWYW-QJJR4-XV3QB-6VM33");
    }

    private void allowTheClipboard() {
        tools.send(
                "",
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    @Test
    void a_script_is_saved_in_the_bytes_that_its_program_reads() throws Exception {
        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        tools.send(
                "", "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        tab.open(page, "#windows-server-2022-standard");
        tab.value("(host => { host.value = 'kms.example.org:1700'; host.dispatchEvent(new Event('input')); })"
                + "(document.getElementById('hostField'))");
        for (String form : List.of("batch", "registry", "powershell", "cmd")) {
            choose("windows-server-2022-standard", form);
            tab.click("#windows-server-2022-standard .actions button:last-child");
        }

        for (Map.Entry<String, String> saved : Map.of(
                        "batch", "cmd", "registry", "reg", "powershell", "ps1", "cmd", "txt")
                .entrySet()) {
            Path file = downloads.resolve("windows-server-2022-standard-" + saved.getKey() + "." + saved.getValue());
            Path expected = folder.resolve("expected." + saved.getValue());
            Distribution.Finished run = Distribution.run(List.of(
                    Distribution.launcher(),
                    "commands",
                    "server",
                    "2022",
                    "standard",
                    "--kms-host",
                    "kms.example.org:1700",
                    "--as",
                    saved.getKey(),
                    "--save",
                    expected.toString()));
            assertThat(run.exitCode()).as(run.err()).isZero();
            await(file);
            assertThat(Files.readAllBytes(file)).as(saved.getKey()).isEqualTo(Files.readAllBytes(expected));
        }
    }

    private static void await(Path file) throws Exception {
        for (int i = 0; i < 500 && !Files.exists(file); i++) {
            Thread.sleep(20);
        }
    }

    private void choose(String edition, String form) {
        tab.waitFor("document.querySelector('#" + edition + " select')");
        tab.call(
                "([edition, form]) => { const choice = document.querySelector('#' + edition + ' select');"
                        + " choice.value = [...choice.options].find(each => each.textContent === form).value;"
                        + " choice.dispatchEvent(new Event('change')); }",
                List.of(edition, form));
    }

    @Test
    void the_way_back_leads_to_what_was_looked_for() {
        tab.open(page, "");
        tab.type("0xC004F074");
        tab.waitFor("location.hash === '#?0xC004F074'");

        tab.value("location.hash = '#0xC004F06C'");
        tab.waitFor("document.getElementById('results').hidden");
        tab.value("history.back()");

        tab.waitFor("document.getElementById('searchField').value === '0xC004F074'");
        assertThat(tab.text("document.querySelector('#results .entry').id")).isEqualTo("0xC004F074");
    }

    @Test
    void the_address_of_an_entry_stays() throws Exception {
        tab.open(page, "#windows-server-2022-standard");
        useHosts(List.of("kms.example.org"));
        Thread.sleep(1000);

        assertThat(tab.text("location.hash")).isEqualTo("#windows-server-2022-standard");
    }

    /** Addresses stand in the history of the browser, and a key may be a secret. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAA-BBBBB-CCCCC-DDDDD-VMK7H",
                "PTXB8 2R7VD 9QGKT 4WMC6 H3Y2J",
                "PTXB82R7VD9QGKT4WMC6H3Y2J",
                "my key PTXB8\u20132R7VD\u20139QGKT\u20134WMC6\u2013H3Y2J"
            })
    void a_key_is_neither_kept_in_the_address_nor_repeated(String key) throws Exception {
        tab.open(page, "");
        tab.type(key);
        Thread.sleep(1000);

        assertThat(tab.text("location.hash")).isEmpty();
        assertThat(tab.text("document.getElementById('found').textContent"))
                .startsWith("This key is in no published table.");
    }

    /** Otherwise no complaint would mean nothing. */
    @Test
    void complaints_are_seen() throws Exception {
        Path broken = folder.resolve("broken.html");
        Files.writeString(
                broken,
                Files.readString(page)
                        .replace("<main", "<script>alert(1)</script><img src=\"http://example.org/x\" alt=\"\"><main"));
        Tab other = tools.tab();
        other.open(broken, "");

        assertThat(other.complaints())
                .anyMatch(complaint -> complaint.contains("script-src"))
                .anyMatch(complaint -> complaint.contains("http://example.org/x"));
    }

    @Test
    void an_evaluation_is_told_and_not_opened() {
        tab.open(page, "");

        JsonNode shown = lookUp("windows server 2022 standard evaluation");

        assertThat(shown.get("ids").get(0).asText()).isEqualTo("windows-server-2022-standard");
        assertThat(shown.get("said").asText()).contains("Evaluation: ").contains("DISM");
        assertThat(shown.get("open")).isEmpty();
    }

    @Test
    void a_key_that_is_in_no_table_is_not_repeated_and_its_end_proves_nothing() {
        tab.open(page, "");

        for (String key : List.of("AAAAA-BBBBB-CCCCC-DDDDD-VMK7H", "VDYBN-27WPP-V4HQT-9VMD4-VMK7X")) {
            JsonNode shown = lookUp(key);

            assertThat(shown.get("ids")).isEmpty();
            assertThat(shown.get("said").asText())
                    .startsWith("This key is in no published table.")
                    .doesNotContain(key.substring(0, 5));
        }
        assertThat(strings(lookUp("XXXXX-XXXXX-XXXXX-XXXXX-VMK7H").get("ids")))
                .containsExactly("windows-server-2022-standard");
    }

    @Test
    void codes_that_nobody_explains_are_named() {
        tab.open(page, "");

        JsonNode shown = lookUp("0xDEADBEEF and 0x8007232B");

        assertThat(strings(shown.get("ids"))).containsExactly("0x8007232B");
        assertThat(shown.get("said").asText()).contains("0xDEADBEEF is in no table here");
    }

    @Test
    void a_form_that_is_chosen_once_is_that_of_every_entry() {
        tab.open(page, "#windows-server-2022-standard");
        choose("windows-server-2022-standard", "powershell");
        tab.value("location.hash = '#windows-11-pro'");
        tab.waitFor("document.querySelector('#windows-11-pro pre')");

        assertThat(tab.text("document.querySelector('#windows-11-pro pre').textContent"))
                .contains("$plan = {");
        choose("windows-11-pro", "cmd");
        assertThat(tab.text("document.querySelector('#windows-server-2022-standard pre').textContent"))
                .startsWith("slmgr /ipk");
    }

    @Test
    void the_keyboard_is_enough() {
        tab.open(page, "");
        tab.type("server 2022 datacenter azure");

        tab.press("Enter");

        assertThat(tab.text("document.activeElement.closest('.entry').id"))
                .isEqualTo("windows-server-2022-datacenter-azure-edition");
        List<String> met = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tab.press("Tab");
            met.add(tab.text(
                    "document.activeElement.tagName + ' ' + (document.activeElement.textContent || '').trim()"));
            assertThat(tab.text("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("the focus is seen")
                    .isNotEqualTo("none");
        }
        assertThat(met.get(0)).isEqualTo("BUTTON Copy");
        assertThat(met.get(1)).startsWith("SUMMARY Commands and details");
        assertThat(met.get(2)).startsWith("SELECT");
        assertThat(met.get(3)).startsWith("PRE slmgr /ipk");
        assertThat(met.get(4)).isEqualTo("BUTTON Copy");
        assertThat(met.get(5)).isEqualTo("BUTTON Save");
    }

    @Test
    void dark_and_light_follow_the_system_and_can_be_changed() {
        tab.open(page, "");
        String ground = "getComputedStyle(document.documentElement).backgroundColor";
        String light = tab.text(ground);
        tab.show(1200, "dark");
        String dark = tab.text(ground);

        assertThat(dark).isNotEqualTo(light);
        tab.show(1200, "light");
        tab.click("#themeButton");
        assertThat(tab.text(ground)).isEqualTo(dark);
        tab.click("#themeButton");
        assertThat(tab.text(ground)).isEqualTo(light);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1200})
    void nothing_is_wider_than_the_window(int width) throws IOException {
        tab.show(width, "light");
        tab.open(page, "#windows-server-2022-standard");
        tab.waitFor("document.querySelector('#windows-server-2022-standard pre')");

        assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        Files.write(Distribution.repository().resolve("target/lookup-" + width + ".png"), tab.screenshot());
    }

    @Test
    void it_prints_what_was_found_and_nothing_to_press() {
        tab.open(page, "");
        lookUp("0xC004F074");
        tab.send("Emulation.setEmulatedMedia", Map.of("media", "print"));

        assertThat(tab.text("getComputedStyle(document.getElementById('searchForm')).display"))
                .isEqualTo("none");
        assertThat(tab.text("getComputedStyle(document.querySelector('#results button')).display"))
                .isEqualTo("none");
        byte[] pdf = java.util.Base64.getDecoder()
                .decode(tab.send("Page.printToPDF", Map.of()).path("data").asText());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(20_000);
    }

    @Test
    void without_scripts_the_tables_are_there_and_nothing_that_would_not_work() {
        tab.openWithoutScripts(page);

        assertThat(tab.isShown("[id=\"windows-server-2022-datacenter\"] code")).isTrue();
        assertThat(tab.isShown("noscript p")).isTrue();
        assertThat(tab.isShown("#searchForm")).isFalse();
        assertThat(tab.isShown("#themeButton")).isFalse();
        assertThat(tab.isShown(".key button")).isFalse();
    }
}
