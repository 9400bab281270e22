package io.github.gvlk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.gvlk.catalog.Tokens.Kind;
import io.github.gvlk.value.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index holds what the JSON files hold, and nothing else is ever read from it. */
class CatalogIndexTest {
    private static final CatalogIndex INDEX = IndexedData.index();

    static Stream<String> files() {
        return RepositoryData.dataFiles().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void has_the_tokens_of_every_file(String file) throws IOException {
        try (Tokens json =
                JsonTokens.of(new ByteArrayInputStream(RepositoryData.text(file).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(all(INDEX.file(file).orElseThrow())).isEqualTo(all(json));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void finds_every_entry_of_a_list_by_its_key(String file) throws IOException {
        JsonNode content = RepositoryData.tree(file);
        JsonNode list = content.elements().next();
        Set<String> keys = new HashSet<>();
        for (JsonNode entry : list) {
            JsonNode key = entry.isObject() ? entry.elements().next() : entry;
            keys.add(entry.isObject() && key.isTextual() ? key.textValue() : "");
        }
        boolean isKeyed = content.size() == 1 && list.isArray() && keys.size() == list.size();
        for (JsonNode entry : isKeyed ? list : MissingNode.getInstance()) {
            Tokens found =
                    INDEX.entry(file, entry.elements().next().textValue()).orElseThrow();
            assertThat(value(found)).isEqualTo(value(tokens(entry.toString())));
        }
        assertThat(INDEX.entry(file, "no such key")).isEmpty();
    }

    @Test
    void has_the_tables_in_which_look_ups_are_made_by_key() {
        for (String file : List.of(
                "errors/documented.json",
                "errors/licensing.json",
                "errors/windows.json",
                "sources.json",
                "keys/windows-client.json",
                "keys/windows-server.json",
                "keys/office.json",
                "keys/avma.json")) {
            String key = RepositoryData.tree(file)
                    .elements()
                    .next()
                    .get(0)
                    .elements()
                    .next()
                    .textValue();
            assertThat(INDEX.entry(file, key)).as(file).isPresent();
        }
    }

    @Test
    void passes_over_a_value_to_the_next_one() throws IOException {
        for (String file : RepositoryData.dataFiles()) {
            Tokens tokens = INDEX.file(file).orElseThrow();
            tokens.next();
            tokens.skip();
            assertThat(tokens.next()).as(file).isEqualTo(Kind.END);
        }
    }

    @Test
    void gives_a_catalogue_that_is_the_same_in_every_part() throws ReflectiveOperationException {
        Catalog json = Catalog.of(DataFiles.folder(RepositoryData.folder()), List.of());
        Catalog indexed = IndexedData.catalog(List.of());
        int parts = 0;
        for (Method part : Catalog.class.getMethods()) {
            boolean reads = part.getParameterCount() == 0
                    && !Modifier.isStatic(part.getModifiers())
                    && part.getDeclaringClass() == Catalog.class
                    && !part.getName().equals("preparedFinder");
            if (reads) {
                parts++;
                assertThat(comparable(part.invoke(indexed)))
                        .as(part.getName())
                        .isEqualTo(comparable(part.invoke(json)));
            }
        }
        assertThat(parts).isGreaterThan(20);
    }

    @Test
    void reads_single_entries_as_the_whole_table_has_them() {
        Catalog json = Catalog.of(DataFiles.folder(RepositoryData.folder()), List.of());
        for (ActivationError error : json.documentedErrors()) {
            // One for each: who asks often is answered from the whole table.
            Catalog indexed = IndexedData.catalog(List.of());
            assertThat(indexed.documentedError(error.code())).contains(error);
            assertThat(indexed.codesWithMessage(error.message())).isEqualTo(json.codesWithMessage(error.message()));
        }
        for (ListedError error : json.listedErrors()) {
            Catalog indexed = IndexedData.catalog(List.of());
            assertThat(indexed.listedError(error.code())).isEqualTo(json.listedError(error.code()));
        }
        for (Edition edition : json.editions()) {
            Catalog indexed = IndexedData.catalog(List.of());
            assertThat(indexed.edition(edition.id())).isEqualTo(edition);
            assertThat(indexed.sources(edition.sources())).isEqualTo(json.sources(edition.sources()));
        }
        for (int facility = 0; facility < 0x1000; facility++) {
            Catalog indexed = IndexedData.catalog(List.of());
            assertThat(indexed.facilityNames(true, facility)).isEqualTo(json.facilityNames(true, facility));
            assertThat(indexed.facilityNames(false, facility)).isEqualTo(json.facilityNames(false, facility));
        }
        Catalog indexed = IndexedData.catalog(List.of());
        for (int number = 0; number < 0x10000; number += 0x100) {
            assertThat(indexed.licensingZone(number)).isEqualTo(json.licensingZone(number));
        }
        assertThat(indexed.documentedError(new ErrorCode(1))).isEmpty();
        assertThat(indexed.listedError(new ErrorCode(-2))).isEmpty();
    }

    @Test
    void lets_an_overlay_take_the_place_of_an_entry(@TempDir Path folder) throws IOException {
        Path overlay = folder.resolve("own.json");
        Files.writeString(overlay, """
                {"sources": [{"id": "own", "title": "Own notes"}],
                 "errors": [{"code": "0xC004F074", "message": "Own message.", "activationTypes": [], "causes": [],
                             "resolutions": [], "sources": ["own"]}]}
                """);
        Catalog indexed = IndexedData.catalog(List.of(overlay));
        assertThat(indexed.documentedError(ErrorCode.ofHex("0xC004F074"))
                        .orElseThrow()
                        .message())
                .isEqualTo("Own message.");
        assertThat(indexed.sources(List.of("own"))).hasSize(1);
        assertThat(indexed.preparedFinder()).isEmpty();
        assertThat(indexed.codesWithMessage("Own message.")).containsExactly(ErrorCode.ofHex("0xC004F074"));
    }

    @Test
    void is_left_alone_when_it_is_damaged_or_of_another_jar() {
        byte[] good = IndexedData.bytes();
        assertThat(IndexedData.read(good)).isPresent();
        assertThat(CatalogIndex.of(good, 99)).isEmpty();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(IndexedData.read(damaged)).as("seed " + seed).isEmpty();
            byte[] cut = Arrays.copyOf(good, random.nextInt(good.length));
            assertThat(IndexedData.read(cut)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void is_looked_for_beside_a_jar_alone() throws IOException {
        Path folder = Files.createTempDirectory("gvlk");
        Path jar = folder.resolve("gvlk.jar");
        Files.write(jar, new byte[1234]);
        assertThat(CatalogIndex.beside(jar.toString())).isEmpty();
        Files.write(folder.resolve("gvlk.index"), IndexedData.bytes());
        assertThat(CatalogIndex.beside(jar.toString())).isPresent();
        assertThat(CatalogIndex.beside(folder.resolve("gvlk-start.jar").toString()))
                .isPresent();
        assertThat(CatalogIndex.beside(folder.toString())).isEmpty();
        assertThat(CatalogIndex.beside("")).isEmpty();
        Files.write(jar, new byte[1235]);
        assertThat(CatalogIndex.beside(jar.toString())).isEmpty();
        assertThatCode(() -> CatalogIndex.beside("\0.jar")).doesNotThrowAnyException();
    }

    private static Object comparable(Object part) {
        return part instanceof Collection<?> all ? List.copyOf(all) : part;
    }

    private static Tokens tokens(String json) throws IOException {
        return JsonTokens.of(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** All tokens to the end, with what they hold. */
    private static List<String> all(Tokens tokens) throws IOException {
        List<String> all = new ArrayList<>();
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            all.add(told(kind, tokens));
        }
        return all;
    }

    /** The tokens of one object. */
    private static List<String> value(Tokens tokens) throws IOException {
        List<String> all = new ArrayList<>();
        int depth = 0;
        do {
            Kind kind = tokens.next();
            if (kind == Kind.OBJECT || kind == Kind.ARRAY) {
                depth++;
            } else if (kind == Kind.END_OBJECT || kind == Kind.END_ARRAY) {
                depth--;
            }
            all.add(told(kind, tokens));
        } while (depth > 0);
        return all;
    }

    private static String told(Kind kind, Tokens tokens) throws IOException {
        return switch (kind) {
            case FIELD, TEXT -> kind + " " + tokens.text();
            case INTEGER -> kind + " " + tokens.integer();
            default -> kind.toString();
        };
    }
}
