package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lookup page as a person uses it: opened as a file, in a real browser that reaches no network. After each test the
 * browser must have had nothing to complain of, and have asked for nothing but the page.
 *
 * <p>Without Chromium or Chrome the tests are skipped, and fail if {@code GVLK_CI} is {@code true}.
 */
abstract class LookupPageCase {
    /** Types into the search and tells what is shown: the ids in their order, and which of them are open. */
    private static final String LOOK_UP = """
            query => {
              const field = document.getElementById('searchField');
              field.value = query;
              field.dispatchEvent(new Event('input'));
              const shown = [...document.querySelectorAll('#results > section:not([hidden]) .entry')];
              return {
                ids: shown.map(e => e.id),
                keys: shown.map(e => e.getAttribute('data-key') || ''),
                open: shown.filter(e => e.querySelector('details[open]')).map(e => e.id),
                said: document.getElementById('found').textContent
              };
            }
            """;

    @TempDir
    static Path folder;

    static Path page = Path.of("target/gvlk-lookup.html");
    static DevTools tools;
    Tab tab;

    @BeforeAll
    static void startBrowser() throws Exception {
        page = Distribution.repository().resolve("target/gvlk-lookup.html");
        tools = DevTools.start(
                Browser.require("the lookup page is not opened in a browser"), folder.resolve("profile"));
    }

    @AfterAll
    static void stopBrowser() {
        if (tools != null) {
            tools.close();
        }
    }

    @BeforeEach
    void openTab() {
        tab = tools.tab();
        tab.show(1200, "light");
    }

    @AfterEach
    void nothingWasComplainedOfAndNothingAskedFor() {
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).allMatch(address -> address.startsWith("file:") || address.startsWith("blob:"));
    }

    /** What is shown when this is typed. */
    JsonNode lookUp(String query) {
        return tab.call(LOOK_UP, query);
    }

    /** The same for many queries at once. */
    List<JsonNode> lookUpAll(List<String> queries) {
        List<JsonNode> answers = new ArrayList<>();
        tab.call("queries => queries.map(" + LOOK_UP.strip() + ")", queries).forEach(answers::add);
        return answers;
    }

    /** Names the reader's KMS host, and tells what the page says to that. */
    List<String> useHosts(List<String> hosts) {
        return strings(tab.call("""
                hosts => hosts.map(host => {
                  const field = document.getElementById('hostField');
                  field.value = host;
                  field.dispatchEvent(new Event('input'));
                  return document.getElementById('hostSaid').textContent;
                })
                """, hosts));
    }

    static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(each -> strings.add(each.asText()));
        return strings;
    }
}
