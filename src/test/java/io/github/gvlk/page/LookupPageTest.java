package io.github.gvlk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LookupPageTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final String PAGE = new LookupPage(CATALOG, "1.2.3").html();

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(PAGE)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static JsonNode tables() throws IOException {
        return new ObjectMapper()
                .readTree(all("(?s)id=\"tables\">(.*?)</script>").get(0));
    }

    @Test
    void everythingOfTheCatalogueHasItsPlaceUnderItsOwnName() {
        List<String> ids = all(" id=\"([^\"]*)\"");
        List<String> wanted = new ArrayList<>();
        CATALOG.editions().forEach(edition -> wanted.add(edition.id()));
        CATALOG.withoutGvlk().forEach(product -> wanted.add("without:" + product.id()));
        CATALOG.documentedErrors().forEach(error -> wanted.add(error.code().hex()));
        CATALOG.listedErrors().forEach(error -> wanted.add(error.code().hex()));
        CATALOG.undefinedCodes().forEach(code -> wanted.add(code.code().hex()));
        CATALOG.events().forEach(event -> wanted.add("event:" + event.id()));
        CATALOG.cloudHosts().forEach(host -> wanted.add("host:" + host.id()));
        CATALOG.sources().forEach(source -> wanted.add("source:" + source.id()));

        assertThat(ids).containsAll(wanted).doesNotHaveDuplicates();
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        Set<String> ids = new HashSet<>(all(" id=\"([^\"]*)\""));

        assertThat(all(" href=\"#([^\"]*)\"")).hasSizeGreaterThan(1000).allMatch(ids::contains);
    }

    @Test
    void itLoadsNothing() {
        assertThat(all("(<(?:img|link|iframe|object|embed|video|audio|source|base)\\b)"))
                .isEmpty();
        assertThat(all("( src=)")).isEmpty();
        assertThat(all("( on[a-z]+=)")).isEmpty();
        assertThat(all("( style=)")).isEmpty();
        assertThat(all("(url\\()")).isEmpty();
    }

    @Test
    void thePolicyNamesTheOneScriptAndTheOneStyleSheet() throws NoSuchAlgorithmException {
        String policy = all("Content-Security-Policy\" content=\"([^\"]*)\"").get(0);

        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("script-src '" + hash("(?s)<script>(.*?)</script>") + "'")
                .contains("style-src '" + hash("(?s)<style>(.*?)</style>") + "'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(all("(<script)")).hasSize(2);
        assertThat(all("(<style)")).hasSize(1);
    }

    private static String hash(String element) throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(all(element).get(0).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    /** Browsers of old servers read no later JavaScript, and stop at the first word of it. */
    @Test
    void theScriptHasNoWordThatOldBrowsersDoNotKnow() {
        String script = all("(?s)<script>(.*?)</script>")
                .get(0)
                .replaceAll("(?m)^\\s*(//|/?\\*).*$", "")
                .replaceAll("\"[^\"\n]*\"", "\"\"");

        assertThat(script)
                .doesNotContain("=>")
                .doesNotContain("`")
                .doesNotContainPattern("\\b(const|let|class|async|await)\\b(?! =)")
                .doesNotContainPattern("\\.\\.\\.")
                .doesNotContainPattern("\\?\\.|\\?\\?")
                .doesNotContainPattern("\\bfor \\([^;)]* of ")
                .doesNotContainPattern(
                        "\\.(closest|matches|append|prepend|remove|includes|startsWith|endsWith|find|padStart)\\((?!query)")
                .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|Function\\(|localStorage|sessionStorage|cookie|fetch\\(|XMLHttpRequest|WebSocket|sendBeacon");
    }

    @Test
    void theSameCatalogueGivesTheSameBytes() {
        assertThat(new LookupPage(Catalog.bundled(), "1.2.3").html()).isEqualTo(PAGE);
        assertThat(PAGE).contains("Made by gvlk 1.2.3 from its data of " + CATALOG.dataDate());
    }

    @Test
    void tagsAreNestedAsTheyShouldBe() {
        Pattern tag = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
        Matcher tags = tag.matcher(PAGE.replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", ""));
        List<String> open = new ArrayList<>();
        for (MatchResult each : tags.results().toList()) {
            String name = each.group(2);
            if (Set.of("meta", "input", "br").contains(name)) {
                continue;
            }
            if (each.group(1).isEmpty()) {
                open.add(name);
            } else {
                assertThat(open.remove(open.size() - 1)).as(each.group()).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyEditionHasAPlanAndEveryTextIsUsed() throws IOException {
        JsonNode tables = tables();
        Set<Integer> texts = new HashSet<>();
        for (JsonNode plan : tables.get("plans")) {
            assertThat(plan).isNotEmpty();
            for (JsonNode form : plan) {
                assertThat(form).hasSize(3);
                form.forEach(variant -> {
                    if (!variant.isEmpty()) {
                        texts.add(variant.get(0).asInt());
                    }
                });
            }
        }
        assertThat(texts).hasSize(tables.get("texts").size());
        assertThat(all("data-plan=\"([0-9]+)\"")).hasSize(CATALOG.editions().size());
    }

    /** The page has no options: a note that speaks of one would lead nowhere. */
    @Test
    void noNoteSpeaksOfOptionsAndNoTextOfTheHostThatStoodForTheReaders() throws IOException {
        JsonNode tables = tables();
        List<String> notes = new ArrayList<>();
        tables.get("notes").forEach(note -> notes.add(note.asText()));

        assertThat(notes).isNotEmpty().noneMatch(note -> note.contains(" --"));
        assertThat(tables.get("texts").toString()).doesNotContain(".invalid").doesNotContain("61999");
    }

    @Test
    void namesOfOtherLanguagesSayWhichLanguageTheyAreIn() {
        Edition education = CATALOG.edition("windows-10-education");
        String entry = PAGE.substring(PAGE.indexOf("id=\"" + education.id() + "\""));

        assertThat(entry.substring(0, entry.indexOf("</article>"))).contains("<li lang=\"zh-");
    }
}
