package io.github.gvlk.find;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.IndexedData;
import io.github.gvlk.value.WindowsBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finder for one question, which reads what the build prepared, answers as the one for many does. */
class PreparedFinderTest {
    private static final Path NAMES = Path.of(System.getProperty("gvlk.basedir", "."), "src/test/resources/names");

    private final Catalog indexed = IndexedData.catalog(List.of());
    private final Finder many = Finder.of(Catalog.bundled());

    @ParameterizedTest
    @ValueSource(strings = {"samples.csv", "further.csv", "unseen.csv"})
    void answers_every_name_of_the_tables_alike(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(NAMES.resolve(file))) {
            for (NamedCsvRecord row : rows) {
                String build = row.getField("build");
                compare(new Question(
                        row.getField("wording"),
                        build.isEmpty() ? Optional.empty() : Optional.of(new WindowsBuild(Integer.parseInt(build)))));
            }
        }
    }

    @Test
    void answers_every_name_and_key_of_the_catalogue_alike() {
        List<String> wordings = new ArrayList<>();
        for (Edition edition : indexed.editions()) {
            wordings.add(edition.name());
            wordings.addAll(edition.alsoCalled());
            wordings.add(edition.id());
            wordings.add(edition.key().text());
            wordings.add(edition.key().partial().text());
            edition.editionId().ifPresent(id -> wordings.add(id.text()));
        }
        for (String wording : wordings) {
            compare(new Question(wording, Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "windows",
                "server",
                "ltsc",
                "2022",
                "datacentre",
                "windws servr 2019 standrd",
                "xyzzy",
                "windows server 2022 standard and datacenter",
                "20348",
                "windows 10 without hyper-v",
                "pron",
                "§$%"
            })
    void reads_odd_wordings_alike_and_explains_them_alike(String wording) {
        Question question = new Question(wording, Optional.empty());
        compare(question);
        assertThat(Finder.forOneQuestion(indexed).account(question)).isEqualTo(many.account(question));
    }

    private void compare(Question question) {
        assertThat(Finder.forOneQuestion(indexed).find(question))
                .as(question.wording())
                .isEqualTo(many.find(question));
    }
}
