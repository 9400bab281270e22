package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.value.WrittenKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are in no table, in every form, wherever a command repeats what it was given: none comes out whole. */
class KeysAreMaskedTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    @TempDir
    Path folder;

    private static void assertMasked(WrittenKey key, String given, String out) {
        assertThat(key.standsIn(given)).as("seed %s", SEED).isTrue();
        assertThat(key.standsIn(out)).as("seed %s%n%s%n%s", SEED, given, out).isFalse();
    }

    @Test
    void in_what_is_diagnosed() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        boolean shown = false;
        for (int i = 0; i < 15; i++) {
            WrittenKey key = WrittenKey.random(random);
            String paste = Stream.of(
                            "C:\\>cscript slmgr.vbs /ipk %s",
                            "Installed product key %s successfully.",
                            "C:\\>cscript slmgr.vbs /skms %s",
                            "Error: 0xC004F050 The product key is invalid. (%s)",
                            "Name: Windows(R), %s edition",
                            "Description: Windows(R) Operating System %s, VOLUME_KMSCLIENT channel",
                            "Partial Product Key: %s",
                            "License Status: %s",
                            "Registered KMS machine name: %s:1688",
                            "Event ID: 12288 %s hr=0xC004F074")
                    .map(line -> line.replace("%s", key.text()))
                    .collect(Collectors.joining("\n", "", "\n"));
            for (String form : List.of("text", "json", "csv")) {
                Run run = Run.of(paste, Map.of(), "diagnose", "-o", form);
                assertMasked(key, paste, run.out() + run.err());
                shown |= run.out().contains("XXXXX");
            }
        }
        assertThat(shown).isTrue();
    }

    @Test
    void in_what_becomes_of_an_inventory() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 15; i++) {
            WrittenKey key = WrittenKey.random(random);
            String cell = '"' + key.text().replace("\"", "\"\"") + '"';
            String rows = "Name,OS,KMS host,Remark\n"
                    + Stream.of(
                                    cell + ",Windows Server 2022 Standard,,",
                                    "pc1," + cell + ",,",
                                    "pc2,\"Windows Server 2022 Standard "
                                            + key.text().replace("\"", "\"\"") + "\",,",
                                    "pc3,Windows Server 2022 Standard," + cell + ",",
                                    "pc4,Unknown system,," + cell,
                                    "pc5,Windows Server 2022 Standard,,")
                            .collect(Collectors.joining("\n"))
                    + "\n";
            Path inventory = Files.writeString(folder.resolve("inventory.csv"), rows);
            Path out = folder.resolve("out" + i);
            Run run = Run.of(
                    "fleet",
                    inventory.toString(),
                    "--kms-host",
                    "kms.example.org",
                    "--out",
                    Files.createDirectory(out).resolve("plan.csv").toString(),
                    "--rejects",
                    out.resolve("rejects.csv").toString(),
                    "--report",
                    out.resolve("report.html").toString());
            assertThat(run.exitCode()).as("seed %s: %s", SEED, run.err()).isEqualTo(4);
            assertMasked(key, rows, run.out() + run.err());
            assertThat(written(out)).hasSize(3).allSatisfy(text -> assertMasked(key, rows, text));
        }
    }

    private static List<String> written(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(KeysAreMaskedTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void in_a_question_and_in_a_wrong_value() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 20; i++) {
            WrittenKey key = WrittenKey.random(random);
            for (String[] args : new String[][] {
                {"key", key.text()},
                {"key", "-o", "json", "server " + key.text()},
                {"commands", key.text()},
                {"commands", "server", "2022", "standard", "--kms-host", key.text()},
                {"error", key.text()},
                {"plan", "faq", key.text()},
                {"catalog", "show", key.text()},
                {"--" + key.text()},
            }) {
                Run run = Run.of(args);
                assertMasked(key, String.join(" ", args), run.out() + run.err());
            }
        }
    }
}
