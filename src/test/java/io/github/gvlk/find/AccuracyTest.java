package io.github.gvlk.find;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.value.WindowsBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Names as systems, images, clouds and people write them, each with the answer of an expert. The table of results stands
 * in docs/accuracy.md, and the test holds it true.
 *
 * <p>Conventions: {@code one} is right when the key is right; {@code several} when the keys offered are among the
 * expected ones; {@code none} when no key is given. A key that is not the expected one is the only unforgivable result.
 */
class AccuracyTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("gvlk.basedir", "."));

    private static final Map<String, String> CLASSES = new TreeMap<>(Map.of(
            "a", "names that systems print",
            "b", "image names and EditionIDs",
            "c", "cloud, box and template names",
            "d", "what people type",
            "e", "other languages",
            "f", "without a key, or open",
            "g", "keys and parts of keys",
            "x", "further names of all kinds"));

    private enum Outcome {
        RIGHT,
        OPEN,
        NONE,
        WRONG_KEY
    }

    private final Finder finder = Finder.of(Catalog.bundled());

    @Test
    void every_name_is_answered_as_an_expert_would_and_the_guide_shows_the_table() throws IOException {
        Map<String, Map<Outcome, Integer>> table = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        for (String file : List.of("samples.csv", "further.csv", "unseen.csv")) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .ofNamedCsvRecord(
                            REPOSITORY.resolve("src/test/resources/names").resolve(file))) {
                for (NamedCsvRecord row : rows) {
                    Outcome outcome = outcome(row);
                    table.computeIfAbsent(row.getField("class"), any -> new EnumMap<>(Outcome.class))
                            .merge(outcome, 1, Integer::sum);
                    if (outcome != Outcome.RIGHT) {
                        mistakes.add(outcome + ": " + row.getField("wording"));
                    }
                }
            }
        }
        String markdown = markdown(table);
        System.out.println(markdown);
        assertThat(mistakes).isEmpty();
        assertThat(Files.readString(REPOSITORY.resolve("docs/accuracy.md"))).contains(markdown);
    }

    private Outcome outcome(NamedCsvRecord row) {
        String build = row.getField("build");
        Answer answer = finder.find(new Question(
                row.getField("wording"),
                build.isEmpty() ? Optional.empty() : Optional.of(new WindowsBuild(Integer.parseInt(build)))));
        Set<String> expected = Set.of(row.getField("keys").split(";"));
        Set<String> given = new HashSet<>();
        if (answer instanceof Answer.One one) {
            given.add(one.key().text());
            boolean right = row.getField("expected").equals("one") && expected.containsAll(given);
            return right ? Outcome.RIGHT : Outcome.WRONG_KEY;
        }
        if (answer instanceof Answer.Several several) {
            several.matches().forEach(match -> given.add(match.edition().key().text()));
            boolean anyAllowed = row.getField("keys").isEmpty() || expected.containsAll(given);
            return row.getField("expected").equals("several") && anyAllowed ? Outcome.RIGHT : Outcome.OPEN;
        }
        return row.getField("expected").equals("none") ? Outcome.RIGHT : Outcome.NONE;
    }

    private static String markdown(Map<String, Map<Outcome, Integer>> table) {
        StringBuilder text = new StringBuilder("| class | names | right | left open | no answer | wrong key |\n");
        text.append("|---|---|---|---|---|---|\n");
        Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
        table.forEach((key, row) -> {
            row.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
            text.append(line(key + ": " + CLASSES.get(key), row));
        });
        return text.append(line("all", all)).toString();
    }

    private static String line(String name, Map<Outcome, Integer> row) {
        int total = row.values().stream().mapToInt(Integer::intValue).sum();
        return "| " + name + " | " + total + " | " + row.getOrDefault(Outcome.RIGHT, 0) + " | "
                + row.getOrDefault(Outcome.OPEN, 0) + " | " + row.getOrDefault(Outcome.NONE, 0) + " | "
                + row.getOrDefault(Outcome.WRONG_KEY, 0) + " |\n";
    }
}
