package io.github.gvlk.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.value.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that the project set out from is in the catalogue: the keys of the French and the Chinese key page and of
 * a hosting vendor's guide, its KMS hosts, and the codes of the French error article. The fixtures hold these facts
 * alone.
 */
class SeedCoverageTest {
    private static final Catalog CATALOG = Catalog.bundled();

    @ParameterizedTest
    @CsvSource({"setup-keys-fr.txt, 70", "setup-keys-zh-tw.txt, 70", "hosting-guide.txt, 16"})
    void everyKeyIsInTheCatalogue(String fixture, int count) throws IOException {
        Set<String> known = CATALOG.editions().stream()
                .filter(edition -> edition.kind() == KeyKind.GVLK)
                .map(edition -> edition.key().text())
                .collect(Collectors.toSet());
        List<String> keys =
                lines(fixture).stream().filter(line -> !isHost(line)).toList();
        assertThat(keys).hasSize(count).doesNotHaveDuplicates();
        assertThat(known).containsAll(keys);
    }

    @Test
    void everyHostIsInTheCatalogue() throws IOException {
        List<String> hosts = lines("hosting-guide.txt").stream()
                .filter(SeedCoverageTest::isHost)
                .toList();
        assertThat(hosts).hasSize(2);
        assertThat(CATALOG.cloudHosts()).extracting(host -> host.host().name()).containsAll(hosts);
    }

    @Test
    void everyErrorIsDocumentedWithItsFrenchMessage() throws IOException {
        List<String> codes = lines("error-codes-fr.txt");
        assertThat(codes).hasSize(30).doesNotHaveDuplicates();
        for (String code : codes) {
            assertThat(CATALOG.documentedError(ErrorCode.ofHex(code))).as(code).hasValueSatisfying(error -> {
                assertThat(error.messages()).containsKey("fr");
                assertThat(error.message()).isNotBlank();
                assertThat(error.causes()).isNotEmpty();
                assertThat(error.resolutions()).isNotEmpty();
            });
        }
    }

    private static boolean isHost(String line) {
        return line.contains(".");
    }

    private static List<String> lines(String fixture) throws IOException {
        try (InputStream in =
                requireNonNull(SeedCoverageTest.class.getResourceAsStream("/seeds/" + fixture), fixture)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
