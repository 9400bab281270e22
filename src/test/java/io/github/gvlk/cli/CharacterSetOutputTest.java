package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.DialectGuide;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of each character set sees of names outside ASCII. */
class CharacterSetOutputTest {
    private static final String NAME = "Fenêtre “Bureau” – 専業版";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path overlay = Path.of("");

    @BeforeEach
    void writeTheOverlay() throws IOException {
        overlay = folder.resolve("overlay.json");
        Files.writeString(overlay, """
                {"editions": [{"id": "mine", "name": "%s", "kind": "GVLK", "product": "Fenêtre", "family": "client",
                  "key": "ABCDE-FGH23-JKLMN-PQRST-VWXYZ", "channel": "GA", "sources": ["KMS-EN-2025"]}]}
                """.replace("ABCDE-FGH23-JKLMN-PQRST-VWXYZ", "W269N-WFGWX-YVC9B-4J6C9-T83GX")
                .formatted(NAME));
    }

    private record Seen(ByteArrayOutputStream outBytes, ByteArrayOutputStream errBytes) {
        byte[] out() {
            return outBytes.toByteArray();
        }

        byte[] err() {
            return errBytes.toByteArray();
        }
    }

    private Seen run(StreamCharset charset, byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("GVLK_CATALOG", overlay.toString());
        Console console = new Console(new ByteArrayInputStream(input), out, charset, err, charset, environment, false);
        assertThat(Gvlk.run(args, console)).as(err.toString(charset.charset())).isZero();
        return new Seen(out, err);
    }

    private Seen key(StreamCharset charset, String... more) {
        String[] args = new String[more.length + 3];
        System.arraycopy(new String[] {"key", "fenêtre", "bureau"}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return run(charset, new byte[0], args);
    }

    @Test
    void utf_8_shows_everything() {
        assertThat(new String(key(new StreamCharset(UTF_8, true)).out(), UTF_8)).startsWith(NAME + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cp850", "cp437"})
    void a_console_of_an_old_code_page_shows_signs_in_plain_ones(String name) {
        Charset charset = Charset.forName(name);
        Seen seen = key(new StreamCharset(charset, true));

        assertThat(new String(seen.out(), charset)).startsWith("Fenêtre \"Bureau\" - \\u{5C02}\\u{696D}\\u{7248}\n");
        assertThat(new String(seen.err(), charset)).contains("note: ").doesNotContain("?");
    }

    @Test
    void windows_1252_has_the_signs_and_lacks_the_rest() {
        Charset charset = Charset.forName("windows-1252");

        assertThat(new String(key(new StreamCharset(charset, true)).out(), charset))
                .startsWith("Fenêtre “Bureau” – \\u{5C02}\\u{696D}\\u{7248}\n");
    }

    @Test
    void where_nothing_is_known_of_the_reader_text_is_ascii() {
        Seen seen = key(new StreamCharset(US_ASCII, false));

        assertThat(new String(seen.out(), UTF_8)).startsWith("Fenetre \"Bureau\" - \\u{5C02}\\u{696D}\\u{7248}\n");
        assertThat(new String(seen.err(), UTF_8)).startsWith("note: ").matches("\\p{ASCII}+");
    }

    @Test
    void json_loses_nothing_and_is_ascii_where_the_character_set_is_not_utf_8() throws IOException {
        for (boolean atTerminal : new boolean[] {true, false}) {
            byte[] json =
                    key(new StreamCharset(ISO_8859_1, atTerminal), "-o", "json").out();

            assertThat(new ObjectMapper()
                            .readTree(json)
                            .at("/matches/0/edition")
                            .asText())
                    .isEqualTo(NAME);
            assertThat(new String(json, UTF_8)).matches("(?s)\\p{ASCII}+");
        }
        assertThat(new String(key(new StreamCharset(UTF_8, false), "-o", "json").out(), UTF_8))
                .contains(NAME);
    }

    @Test
    void csv_is_utf_8_for_programs_and_text_at_a_terminal() {
        assertThat(new String(
                        key(new StreamCharset(ISO_8859_1, false), "-o", "csv").out(), UTF_8))
                .contains(NAME);
        assertThat(new String(
                        key(new StreamCharset(ISO_8859_1, true), "-o", "csv").out(), ISO_8859_1))
                .contains("Fenêtre \"Bureau\" - \\u{5C02}");
    }

    @Test
    void a_plan_on_standard_output_follows_the_same_rules() throws IOException {
        byte[] inventory = "machine,edition\nPC1,Fenêtre Bureau\n".getBytes(UTF_8);
        String[] table = {"fleet", "-", "-q", "--kms-host", "kms.example.org"};
        String[] lines = {"fleet", "-", "-q", "--kms-host", "kms.example.org", "--as", "plan-jsonl"};

        assertThat(new String(
                        run(new StreamCharset(ISO_8859_1, false), inventory, table)
                                .out(),
                        UTF_8))
                .contains("PC1," + NAME);
        assertThat(new String(
                        run(new StreamCharset(ISO_8859_1, true), inventory, table)
                                .out(),
                        ISO_8859_1))
                .contains("PC1,Fenêtre \"Bureau\" - \\u{5C02}");
        byte[] json = run(new StreamCharset(ISO_8859_1, true), inventory, lines).out();
        assertThat(new ObjectMapper().readTree(json).at("/edition").asText()).isEqualTo(NAME);
        assertThat(new String(json, US_ASCII)).contains("\\u5c02");
    }

    /** Every dialect but those for Office, servers or an EditionID writes this plan. */
    @Test
    void no_script_of_any_dialect_holds_a_letter_that_its_shell_would_misread() throws IOException {
        Set<String> refused = new TreeSet<>();
        for (DialectGuide dialect : Catalog.bundled().dialects()) {
            Path file = folder.resolve(dialect.name() + ".script");
            List<String> args =
                    new ArrayList<>(List.of("commands", "fenêtre", "bureau", "--comments", "--as", dialect.name()));
            args.addAll(List.of("--kms-host", "kms.example.org", "--save", file.toString()));
            if (dialect.name().endsWith("-remoting")) {
                args.addAll(List.of("--remote", "pc1"));
            }
            Seen seen = tried(args.toArray(String[]::new));
            if (!Files.exists(file)) {
                assertThat(new String(seen.err(), UTF_8)).startsWith("error: ");
                refused.add(dialect.name());
                continue;
            }
            byte[] bytes = Files.readAllBytes(file);
            boolean wide = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
            assertThat(new String(bytes, wide ? UTF_16 : UTF_8))
                    .as(dialect.name())
                    .matches("(?s)\\p{ASCII}+")
                    .doesNotContain("Fen?tre");
        }
        assertThat(refused).containsExactly("dism", "intune", "office");
    }

    private Seen tried(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("GVLK_CATALOG", overlay.toString());
        Gvlk.run(args, new Console(new ByteArrayInputStream(new byte[0]), out, err, UTF_8, environment, false));
        return new Seen(out, err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void questions_on_standard_input_may_be_in_each_usual_encoding(String name) {
        Seen seen =
                run(new StreamCharset(UTF_8, false), "fenêtre bureau\n".getBytes(Charset.forName(name)), "key", "-q");

        assertThat(new String(seen.out(), UTF_8)).isEqualTo("W269N-WFGWX-YVC9B-4J6C9-T83GX\n");
    }

    @Test
    void the_halves_of_a_character_stay_together() throws IOException {
        StringWriter target = new StringWriter();
        try (Writer writer = FallbackWriter.to(target, text -> "[" + text + "]")) {
            writer.write("a\uD83D");
            writer.write("\uDD11b");
        }
        assertThat(target.toString()).isEqualTo("[a][\uD83D\uDD11b][]");
    }

    @Test
    void bytes_are_shown_line_by_line_so_that_no_character_is_cut() throws IOException {
        StringWriter target = new StringWriter();
        byte[] bytes = "é\n版x".getBytes(UTF_8);
        OutputStream stream = Utf8Bytes.to(target);
        for (int i = 0; i < bytes.length; i += 2) {
            stream.write(bytes, i, Math.min(2, bytes.length - i));
        }
        stream.flush();

        assertThat(target.toString()).isEqualTo("é\n版x");
    }
}
