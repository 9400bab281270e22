package io.github.gvlk.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a shell completes, gvlk understands. */
class CatalogWordsTest {
    private static final Catalog CATALOG = Catalog.bundled();

    @Test
    void the_finder_finds_every_edition_by_its_id_or_asks_between_two_ways_of_installing_it() {
        Finder finder = Finder.of(CATALOG);
        List<String> open = new ArrayList<>();
        for (String id : CatalogWords.EDITIONS.of(CATALOG)) {
            Answer answer = finder.find(Question.of(id));
            if (answer instanceof Answer.One one) {
                assertThat(one.matches())
                        .extracting(match -> match.edition().id())
                        .contains(id);
            } else {
                open.add(id);
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "project-professional-2016",
                        "project-standard-2016",
                        "visio-professional-2016",
                        "visio-standard-2016");
    }

    @Test
    void of_all_editions_those_are_left_out_that_only_a_published_table_calls_so() {
        List<String> left =
                new ArrayList<>(CATALOG.editions().stream().map(Edition::id).toList());
        left.removeAll(CatalogWords.EDITIONS.of(CATALOG));

        assertThat(left)
                .containsExactlyInAnyOrder(
                        "windows-server-2012",
                        "windows-server-2012-country-specific",
                        "windows-server-2012-n",
                        "windows-server-2012-single-language");
    }

    @Test
    void every_code_and_symbol_is_one_that_the_decoder_knows() {
        Decoder decoder = new Decoder(CATALOG);
        List<String> words = CatalogWords.ERROR_CODES.of(CATALOG);

        assertThat(words).hasSizeGreaterThan(1500).contains("0xC004F074", "SL_E_VL_BINDING_SERVICE_UNAVAILABLE");
        assertThat(words)
                .allSatisfy(word -> assertThat(decoder.read(word).codes()).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(CatalogWords.class)
    void there_are_words_each_once_and_picocli_is_given_the_same(CatalogWords words) {
        assertThat(words.of(CATALOG)).isNotEmpty().doesNotHaveDuplicates();
        assertThat((Iterable<String>) words).containsExactlyElementsOf(words.of(CATALOG));
    }
}
