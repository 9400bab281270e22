package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KmsHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is typed into the lookup page, and nothing that stands in a catalogue, acts in it or in its lines. */
class LookupPageSafetyIT extends LookupPageCase {
    private static final String LINES =
            "[...document.querySelectorAll('pre, code.line')].map(e => e.textContent).join('\\n')";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kms.example.org & calc.exe",
                "kms.example.org;shutdown",
                "$(calc)",
                "`calc`",
                "kms\"example",
                "<img src=x onerror=alert(1)>",
                "http://kms.example.org",
                "[2001:db8::1]",
                "kms_host",
                "kms.example.org:0",
                "kms.example.org:65536",
                "300.1.1.1",
                "kms.exämple.org",
            })
    void a_hostile_host_is_refused_and_in_no_line(String host) {
        tab.open(page, "#windows-server-2022-standard");
        tab.waitFor("document.querySelector('#windows-server-2022-standard pre')");
        String without = tab.text(LINES);

        String said = useHosts(List.of(host)).get(0);

        assertThat(said).startsWith("Not a KMS host: ").endsWith(" The lines below name none.");
        assertThat(tab.text("document.getElementById('hostField').getAttribute('aria-invalid')"))
                .isEqualTo("true");
        assertThat(tab.text(LINES)).isEqualTo(without);
        assertThat(tab.value("document.images.length").asInt()).isZero();
    }

    @Test
    void a_host_that_is_one_is_in_every_line_that_has_a_place_for_it() {
        tab.open(page, "#windows-server-2022-standard");
        tab.waitFor("document.querySelector('#windows-server-2022-standard pre')");

        assertThat(useHosts(List.of("kms.example.org:1700"))).containsExactly("");

        assertThat(tab.text(LINES))
                .contains("slmgr /skms kms.example.org:1700\n")
                .contains("Test-NetConnection -ComputerName kms.example.org -Port 1700")
                .contains("slmgr.vbs /skms kms.example.org:1700")
                .contains("slmgr.vbs /ipk KMS_HOST_KEY")
                .doesNotContain("KMS_HOST:")
                .doesNotContain("KMS_HOST ");
    }

    /** The page takes and refuses what the program does, with the same reason. */
    @Test
    void hosts_are_judged_as_the_program_judges_them() {
        tab.open(page, "");
        long seed = System.nanoTime();
        System.out.println("seed of hosts: " + seed);
        List<String> hosts = hosts(new Random(seed));

        List<String> said = useHosts(hosts);

        int taken = 0;
        for (int i = 0; i < hosts.size(); i++) {
            String host = hosts.get(i);
            String reason = refusal(host);
            taken += reason.isEmpty() ? 1 : 0;
            assertThat(said.get(i))
                    .as(host)
                    .isEqualTo(reason.isEmpty() ? "" : "Not a KMS host: " + reason + ". The lines below name none.");
        }
        assertThat(taken).isBetween(hosts.size() / 20, hosts.size() * 19 / 20);
    }

    private static String refusal(String host) {
        try {
            KmsHost.parse(host);
            return "";
        } catch (InvalidValueException e) {
            String start = "KMS host " + InvalidValueException.visible(host) + ": ";
            String message = String.valueOf(e.getMessage());
            assertThat(message).startsWith(start);
            return message.substring(start.length());
        }
    }

    /** Pieces of hosts put together at random; without blanks at the ends, which a field is allowed to have. */
    private static List<String> hosts(Random random) {
        List<String> pieces = List.of(
                "kms",
                "example",
                "org",
                ".",
                ".",
                "-",
                ":",
                "1688",
                "65535",
                "65536",
                "0",
                "01",
                "192",
                "168",
                "255",
                "256",
                "1",
                "[",
                "]",
                "::",
                "%",
                "_",
                " ",
                "&",
                "\u00e4",
                "\u007f",
                "a".repeat(63),
                "b".repeat(64),
                "kms.example.org",
                "10.0.0.1",
                ":1688",
                "://",
                "fe80",
                "\ud83d\ude00",
                "KMS",
                "xn--");
        List<String> hosts = new ArrayList<>();
        while (hosts.size() < 3000) {
            StringBuilder host = new StringBuilder();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                host.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (host.toString().equals(host.toString().strip())) {
                hosts.add(host.toString());
            }
        }
        return hosts;
    }

    /** An overlay may hold anything that its schema lets through: it is shown, letter by letter. */
    @Test
    void the_text_of_a_catalogue_is_data_and_never_markup() throws Exception {
        String nasty = "</script><script>alert(1)</script><img src=x onerror=alert(2)>'\"&amp; evil @@key@@";
        Path hostile = folder.resolve("hostile.html");
        Distribution.Finished run = Distribution.run(List.of(
                Distribution.launcher(),
                "catalog",
                "page",
                "--catalog",
                overlay(nasty).toString(),
                "--out",
                hostile.toString()));
        assertThat(run.exitCode()).as(run.err()).isZero();
        int scripts = tab.open(page, "").value("document.scripts.length").asInt();

        tab.open(hostile, "#nasty-edition");

        tab.waitFor("document.querySelector('#nasty-edition pre')");
        assertThat(tab.text("document.querySelector('#nasty-edition h4').textContent.trim()"))
                .isEqualTo(nasty);
        assertThat(tab.text("document.querySelector('#nasty-edition pre').textContent"))
                .contains("slmgr /ipk W269N-WFGWX-YVC9B-4J6C9-T83GX");
        assertThat(tab.value("document.scripts.length").asInt()).isEqualTo(scripts);
        assertThat(tab.value("document.querySelectorAll('img, iframe, object').length")
                        .asInt())
                .isZero();
        assertThat(tab.value("[...document.links].filter(a => !/^(#|https?:)/.test(a.getAttribute('href'))).length")
                        .asInt())
                .isZero();
        for (String form : List.of("batch", "powershell", "ansible", "unattend")) {
            tab.call(
                    "form => { const choice = document.querySelector('#nasty-edition select');"
                            + " choice.value = [...choice.options].find(each => each.textContent === form).value;"
                            + " choice.dispatchEvent(new Event('change')); }",
                    form);
            assertThat(tab.text("document.querySelector('#nasty-edition pre').textContent"))
                    .as(form)
                    .doesNotContain("alert");
        }
        assertThat(strings(lookUp("evil").get("ids"))).contains("host:nasty-host");
    }

    private static Path overlay(String nasty) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode overlay = mapper.createObjectNode();
        overlay.putArray("sources")
                .addObject()
                .put("id", "NASTY")
                .put("title", nasty)
                .put("url", "https://example.org/\"onmouseover=alert(3)");
        ObjectNode edition = overlay.putArray("editions").addObject();
        edition.put("id", "nasty-edition")
                .put("name", nasty)
                .put("product", nasty)
                .put("kind", "GVLK")
                .put("family", "client")
                .put("key", "W269N-WFGWX-YVC9B-4J6C9-T83GX")
                .put("remark", nasty);
        edition.putArray("builds").add(19045);
        edition.putArray("sources").add("NASTY");
        ObjectNode host = overlay.putArray("cloudHosts").addObject();
        host.put("id", "nasty-host")
                .put("vendor", nasty)
                .put("host", "kms.example.org")
                .put("port", 1688)
                .put("condition", nasty);
        host.putArray("sources").add("NASTY");
        return Files.writeString(folder.resolve("hostile.json"), mapper.writeValueAsString(overlay));
    }
}
