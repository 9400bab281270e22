package io.github.gvlk.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file below {@code data} has the layout of {@link CanonicalJson}.
 *
 * <p>After an edit by hand, {@code mvn test -Dtest=DataFormatTest -Dgvlk.data.rewrite=true} puts the files into that
 * layout instead of complaining.
 */
class DataFormatTest {
    private static final boolean REWRITE = Boolean.getBoolean("gvlk.data.rewrite");

    static List<String> files() {
        return RepositoryData.jsonFiles();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasTheCanonicalLayout(String file) throws IOException {
        byte[] present = Files.readAllBytes(RepositoryData.path(file));
        String canonical = CanonicalJson.of(RepositoryData.tree(file));
        if (REWRITE) {
            if (!canonical.equals(new String(present, UTF_8))) {
                Files.writeString(RepositoryData.path(file), canonical);
            }
        } else {
            assertThat(new String(present, UTF_8)).isEqualTo(canonical);
            assertThat(present).isEqualTo(canonical.getBytes(UTF_8));
        }
    }

    @Test
    void thereAreFilesToLookAt() {
        assertThat(files()).contains("catalog.json", "keys/office.json", "schema/output/key.schema.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2] | [1, 2]",
                "[\"a\", \"b\", 3] | [\"a\", \"b\", 3]",
                "[] | []",
                "{} | {}",
                "[\"a b\"] | [~  \"a b\"~]",
                "[\"a\\u00a0b\"] | [~  \"a\u00A0b\"~]",
                "[true] | [~  true~]",
                "[null, 1] | [~  null,~  1~]",
                "{\"b\": 1, \"a\": [{\"c\": []}]} | {~  \"b\": 1,~  \"a\": [~    {~      \"c\": []~    }~  ]~}",
                "\"\\u00e9\\\"\\\\\\/\" | \"\u00E9\\\"\\\\/\""
            })
    void theLayoutDependsOnTheValueAlone(String json, String lines) {
        assertThat(CanonicalJson.of(RepositoryData.parse(json))).isEqualTo(lines.replace('~', '\n') + "\n");
    }
}
