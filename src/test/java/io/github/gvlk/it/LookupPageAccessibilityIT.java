package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core, which knows what keeps people out of pages, has to say of the lookup page in its states. */
class LookupPageAccessibilityIT extends LookupPageCase {
    private static final String RUN = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(report => report.violations.map(each =>
                each.impact + ': ' + each.id + ': ' + each.help + ': ' + each.nodes[0].html))
            """;

    @ParameterizedTest
    @CsvSource({
        "light, 1200, ''",
        "light, 1200, server 2022 standard",
        "dark, 1200, server 2022 standard",
        "light, 1200, 0xC004F074",
        "dark, 320, 0xC004F074",
        "light, 1200, azure",
        "light, 1200, xyzzy",
    })
    void it_keeps_nobody_out(String scheme, int width, String query) throws IOException {
        tab.show(width, scheme);
        tab.open(page, "");
        if (!query.isEmpty()) {
            lookUp(query);
            useHosts(List.of("not a host"));
        }

        assertThat(violations()).isEmpty();
    }

    /** Otherwise an empty report would mean nothing. */
    @Test
    void violations_are_seen() throws IOException {
        tab.open(page, "");
        tab.value("document.querySelector('label').remove(), document.documentElement.removeAttribute('lang')");

        assertThat(violations()).anyMatch(each -> each.contains("label")).anyMatch(each -> each.contains("lang"));
    }

    private List<String> violations() throws IOException {
        try (InputStream in = LookupPageAccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            tab.value(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
        }
        List<String> violations = new ArrayList<>();
        for (JsonNode each : tab.value(RUN)) {
            violations.add(each.asText());
        }
        return violations;
    }
}
