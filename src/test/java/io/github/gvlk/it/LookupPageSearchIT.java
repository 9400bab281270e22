package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.value.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the search of the lookup page finds, over all real data. */
class LookupPageSearchIT extends LookupPageCase {
    /** The forms in which a code is pasted. */
    private static final List<Function<ErrorCode, String>> FORMS = List.of(
            ErrorCode::hex,
            code -> code.hex().toLowerCase(Locale.ROOT),
            code -> code.hex().substring(2),
            code -> Long.toString(code.unsigned()),
            code -> Integer.toString(code.value()),
            code -> "Error: " + code.hex() + " The service said no.");

    /** A name as somebody writes it, the build that is known besides, and the keys that are right for it. */
    private record Wording(String text, String expected, Set<String> keys) {}

    @Test
    void every_edition_is_found_by_its_name_its_key_and_the_end_of_that() {
        tab.open(page, "");
        List<Edition> editions = Catalog.bundled().editions();
        for (int form = 0; form < 3; form++) {
            int length = List.of(29, 25, 5).get(form);
            List<JsonNode> shown = lookUpAll(
                    editions.stream().map(edition -> key(edition, length)).toList());
            for (int i = 0; i < editions.size(); i++) {
                String key = editions.get(i).key().text();
                assertThat(strings(shown.get(i).get("keys"))).as(key).containsOnly(key);
            }
        }
        List<Edition> named = editions.stream().filter(Edition::answersName).toList();
        List<JsonNode> shown = lookUpAll(named.stream().map(Edition::label).toList());
        for (int i = 0; i < named.size(); i++) {
            assertThat(shown.get(i).get("ids").get(0).asText())
                    .as(named.get(i).label())
                    .isEqualTo(sameNameFirst(named.get(i)));
        }
    }

    /** The key in so many characters: with hyphens, without, its last five. */
    private static String key(Edition edition, int length) {
        String text = edition.key().text();
        return length == 25 ? text.replace("-", "") : text.substring(text.length() - length);
    }

    /** Of editions with one name, such as Office for two installers, the first on the page. */
    private static String sameNameFirst(Edition edition) {
        return Catalog.bundled().editions().stream()
                .filter(each -> each.label().equals(edition.label()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void every_code_is_found_in_every_form_and_by_its_symbol() {
        tab.open(page, "");
        TreeSet<ErrorCode> codes = new TreeSet<>();
        Catalog.bundled().documentedErrors().forEach(error -> codes.add(error.code()));
        Catalog.bundled().listedErrors().forEach(error -> codes.add(error.code()));
        for (Function<ErrorCode, String> form : FORMS) {
            List<JsonNode> shown = lookUpAll(codes.stream().map(form).toList());
            int i = 0;
            for (ErrorCode code : codes) {
                assertThat(strings(shown.get(i).get("ids")))
                        .as(form.apply(code))
                        .containsExactly(code.hex());
                i++;
            }
        }
        List<ListedError> named = Catalog.bundled().listedErrors().stream()
                .filter(error -> error.symbol().isPresent())
                .toList();
        List<JsonNode> shown = lookUpAll(
                named.stream().map(error -> error.symbol().orElseThrow()).toList());
        for (int i = 0; i < named.size(); i++) {
            assertThat(strings(shown.get(i).get("ids")))
                    .as(named.get(i).symbol().orElseThrow())
                    .contains(named.get(i).code().hex());
        }
    }

    /**
     * The page has no grammar and no spelling: a misspelt word finds nothing there, and that is said. What it opens by
     * itself must be right.
     */
    @Test
    void names_as_people_write_them_lead_to_their_key_and_never_open_another() throws IOException {
        tab.open(page, "");
        List<Wording> wordings = wordings();
        List<JsonNode> shown = lookUpAll(wordings.stream().map(Wording::text).toList());
        int one = 0;
        int first = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            Wording wording = wordings.get(i);
            List<String> keys = strings(shown.get(i).get("keys"));
            if (wording.expected().equals("one")) {
                one++;
                first += !keys.isEmpty() && wording.keys().contains(keys.get(0)) ? 1 : 0;
            }
            boolean opened = !shown.get(i).get("open").isEmpty() && !keys.get(0).isEmpty();
            if (opened
                    && !wording.keys().contains(keys.get(0))
                    && wording.expected().equals("one")) {
                wrong.add(wording.text() + ": " + shown.get(i).get("open"));
            }
        }
        assertThat(wrong).isEmpty();
        String guide = Files.readString(Distribution.repository().resolve("docs/accuracy.md"));
        assertThat(guide.replaceAll("\\s+", " "))
                .contains("Of " + one + " names with one key it shows the right one first for " + first + ",");
    }

    private static List<Wording> wordings() throws IOException {
        List<Wording> wordings = new ArrayList<>();
        for (String file : List.of("samples.csv", "further.csv", "unseen.csv")) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .ofNamedCsvRecord(Distribution.repository()
                            .resolve("src/test/resources/names")
                            .resolve(file))) {
                for (NamedCsvRecord row : rows) {
                    wordings.add(new Wording(
                            row.getField("wording") + " " + row.getField("build"),
                            row.getField("expected"),
                            Set.of(row.getField("keys").split(";"))));
                }
            }
        }
        return wordings;
    }
}
