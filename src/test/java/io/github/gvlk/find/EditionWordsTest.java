package io.github.gvlk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.DataFiles;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.LocalName;
import io.github.gvlk.catalog.ProductWithoutKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionWordsTest {
    private final Catalog catalog = Catalog.bundled();
    private final EditionWords words = new EditionWords(catalog);

    /** The concepts that the words of a text demand, each word by itself. */
    private static List<Integer> demanded(EditionWords of, String text) {
        return EditionWords.words(text).stream()
                .flatMap(word -> Stream.ofNullable(of.words().get(word)))
                .flatMap(said -> said.anyOf().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Test
    void everyEditionThatHasNamesIsCalledByThePrintedOne() {
        for (Edition edition : catalog.editions()) {
            List<EditionWords.Name> names = words.names(edition);
            if (!edition.answersName()) {
                assertThat(names).as(edition.id()).isEmpty();
                continue;
            }
            assertThat(names.get(0).parts()).as(edition.label()).isNotEmpty();
            assertThat(names.get(0).words()).as(edition.label()).isEmpty();
        }
    }

    @Test
    void aNameOfAnotherLanguageIsReadIntoTheSameConcepts() {
        Edition education = catalog.edition("windows-10-education");
        LocalName chinese = catalog.names(education).stream()
                .filter(name -> name.language().startsWith("zh"))
                .findFirst()
                .orElseThrow();

        assertThat(words.names(education).get(0).parts()).containsAll(demanded(words, chinese.name()));
    }

    @Test
    void noNameOfAnotherLanguageSaysLessThanThePrintedOne() {
        for (Edition edition : catalog.editions()) {
            if (!edition.alsoCalled().isEmpty()) {
                continue; // what the catalogue says that it is called may be shorter
            }
            List<EditionWords.Name> names = words.names(edition);
            for (EditionWords.Name name : names) {
                List<Integer> printed = names.get(0).parts();
                assertThat(name.parts().size() < printed.size() && printed.containsAll(name.parts()))
                        .as(edition.label() + " " + name)
                        .isFalse();
            }
        }
    }

    @Test
    void buildsThatAreTheSameToAProductAreAmongItsBuilds() {
        assertThat(words.builds(catalog.edition("windows-7-professional"))).contains(7600, 7601);
    }

    @Test
    void aRowThatOnlyItsKeyFindsHasNothingButThat() {
        Edition odd = catalog.editions().stream()
                .filter(edition -> !edition.answersName())
                .findFirst()
                .orElseThrow();

        assertThat(words.more(odd)).hasSize(5);
        assertThat(words.builds(odd)).isEmpty();
    }

    @Test
    void everyProductWithoutAKeyHasANameThatIsRead() {
        for (ProductWithoutKey product : catalog.withoutGvlk()) {
            assertThat(words.names(product))
                    .as(product.id())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name.parts()).isNotEmpty());
        }
    }

    /** A word that only an overlay's name has is one by which the edition is found. */
    @Test
    void aWordOfAnOverlayIsLearned(@TempDir Path folder) throws IOException {
        Path overlay = Files.writeString(folder.resolve("ours.json"), """
                {
                  "sources": [{"id": "OURS", "title": "ours"}],
                  "editions": [{
                    "id": "windows-zebra", "name": "Windows Zebra", "product": "Windows Zebra", "kind": "GVLK",
                    "family": "client", "key": "W269N-WFGWX-YVC9B-4J6C9-T83GX", "builds": [19045], "sources": ["OURS"]
                  }]
                }
                """);
        Catalog ours = Catalog.of(DataFiles.bundled(), List.of(overlay));
        EditionWords of = new EditionWords(ours);

        assertThat(of.names(ours.edition("windows-zebra")).get(0).parts()).isEqualTo(demanded(of, "zebra"));
    }
}
