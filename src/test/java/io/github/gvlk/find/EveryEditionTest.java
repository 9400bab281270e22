package io.github.gvlk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.LocalName;
import io.github.gvlk.catalog.Vocabulary;
import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.ProductKey;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The finder on the whole real catalogue: every row by everything that names it. */
class EveryEditionTest {
    private final Catalog catalog = Catalog.bundled();
    private final Finder finder = Finder.of(catalog);

    @Test
    void every_name_finds_its_key() {
        for (Edition edition : named()) {
            String name = (edition.kind() == KeyKind.AVMA ? "AVMA " : "") + edition.name();
            Answer answer = finder.find(Question.of(name));
            if (hasTwin(edition)) {
                assertThat(keys(answer)).as(name).contains(edition.key()).hasSize(2);
            } else {
                assertThat(keys(answer)).as(name).containsExactly(edition.key());
            }
        }
    }

    @Test
    void every_name_finds_its_key_in_capitals_in_reverse_and_without_blanks() {
        for (Edition edition : named()) {
            if (edition.kind() == KeyKind.AVMA || hasTwin(edition)) {
                continue;
            }
            List<String> words = new ArrayList<>(List.of(edition.name().split(" ")));
            java.util.Collections.reverse(words);
            String reversed = String.join(" ", words);
            String capitals = edition.name().toUpperCase(Locale.ROOT);
            assertThat(keys(finder.find(Question.of(capitals)))).as(capitals).containsExactly(edition.key());
            String glued = edition.name().replace(" ", "");
            boolean isPhrase = edition.name().contains("without")
                    || edition.name().contains(" for ")
                    || edition.name().contains(" N LTS");
            if (!isPhrase) {
                assertThat(keys(finder.find(Question.of(glued)))).as(glued).containsExactly(edition.key());
            }
            // Some names are phrases ("without Hyper-V"): reversed they may be a question, but no wrong key.
            Answer answer = finder.find(Question.of(reversed));
            if (answer instanceof Answer.One one) {
                assertThat(one.key()).as(reversed).isEqualTo(edition.key());
            }
        }
    }

    @Test
    void every_local_name_that_one_edition_has_finds_its_key() {
        Map<String, Set<ProductKey>> meant = new HashMap<>();
        for (Edition edition : named()) {
            for (LocalName name : catalog.names(edition)) {
                meant.computeIfAbsent(name.name(), any -> new HashSet<>()).add(edition.key());
            }
        }
        assertThat(meant).hasSizeGreaterThan(400);
        meant.forEach((name, keys) -> {
            Answer answer = finder.find(Question.of(name));
            if (keys.size() == 1) {
                assertThat(keys(answer)).as(name).isEqualTo(keys);
            } else {
                assertThat(answer).as(name).isInstanceOf(Answer.Several.class);
                assertThat(keys(answer)).as(name).containsAll(keys);
            }
        });
    }

    @Test
    void every_key_and_its_last_five_characters_find_the_edition() {
        for (Edition edition : catalog.editions()) {
            for (String written : List.of(
                    edition.key().text(),
                    edition.key().text().toLowerCase(Locale.ROOT).replace("-", ""),
                    edition.key().partial().text(),
                    edition.key().partial().text().toLowerCase(Locale.ROOT))) {
                Answer answer = finder.find(Question.of(written));
                assertThat(answer).as(written).isInstanceOf(Answer.One.class);
                assertThat(((Answer.One) answer).matches())
                        .as(written)
                        .extracting(Answer.Match::edition)
                        .contains(edition);
            }
        }
    }

    @Test
    void every_edition_id_with_a_build_of_the_release_finds_the_key_or_asks() {
        int found = 0;
        for (Edition edition : named()) {
            if (edition.kind() == KeyKind.AVMA || edition.editionId().isEmpty()) {
                continue;
            }
            for (WindowsBuild build : edition.builds()) {
                Question question = new Question(edition.editionId().get().text(), Optional.of(build));
                Answer answer = finder.find(question);
                if (answer instanceof Answer.One one) {
                    found++;
                    assertThat(candidates(edition.editionId().get(), build))
                            .as(question.toString())
                            .contains(one.key());
                } else {
                    assertThat(keys(answer)).as(question.toString()).contains(edition.key());
                }
            }
        }
        assertThat(found).isGreaterThan(150);
    }

    /** Of a misspelt name the answer is the right key, a question or none: the key of another edition is never given. */
    @Test
    void no_single_slip_of_the_fingers_gives_a_wrong_key() {
        Set<String> names = new HashSet<>();
        catalog.editions().forEach(edition -> names.add(Wording.fold(edition.name())));
        int right = 0;
        int all = 0;
        for (Edition edition : named()) {
            if (edition.kind() == KeyKind.AVMA || hasTwin(edition)) {
                continue;
            }
            for (String slip : slips(edition.name())) {
                if (names.contains(Wording.fold(slip))) {
                    continue;
                }
                all++;
                Answer answer = finder.find(Question.of(slip));
                if (answer instanceof Answer.One one && !one.key().equals(edition.key())) {
                    assertThat(isNameOfAnother(slip, one))
                            .as(slip + " of " + edition.name() + " gave " + one)
                            .isTrue();
                } else if (answer instanceof Answer.One) {
                    right++;
                }
            }
        }
        assertThat(all).isGreaterThan(10_000);
        // Not a goal in itself, but a finder that never answers would pass otherwise.
        assertThat(right).isGreaterThan(all / 3);
    }

    /**
     * Whether the slip made a name of the edition found, punctuation apart: nothing was corrected, and what is not in
     * its printed name is the version name of its build (21H2 of Windows Server 2022).
     */
    private boolean isNameOfAnother(String slip, Answer.One one) {
        Set<String> said = new HashSet<>(Wording.words(Wording.fold(slip)));
        Set<String> name =
                new HashSet<>(Wording.words(Wording.fold(one.edition().name())));
        name.add("version");
        for (Vocabulary.Version version : catalog.vocabulary().versions()) {
            if (one.edition().builds().stream().anyMatch(version.builds()::contains)) {
                name.add(version.name().toLowerCase(Locale.ROOT));
            }
        }
        return one.notes().stream().noneMatch(note -> note.startsWith("Read ")) && name.containsAll(said);
    }

    /** The name with each character left out, doubled, exchanged with the next, or replaced by x, 1 or n. */
    private static List<String> slips(String name) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            String before = name.substring(0, i);
            String after = name.substring(i + 1);
            slips.add(before + after);
            slips.add(before + name.charAt(i) + name.charAt(i) + after);
            slips.add(before + "x" + after);
            slips.add(before + "1" + after);
            slips.add(before + "n" + after);
            slips.add(before + "9" + after);
            if (!after.isEmpty()) {
                slips.add(before + after.charAt(0) + name.charAt(i) + after.substring(1));
            }
        }
        return slips;
    }

    @Test
    void the_nt_product_type_of_an_inventory_names_no_edition() {
        for (String name : List.of(
                "Microsoft Windows NT Workstation 10.0",
                "Microsoft Windows NT Workstation 10.0 (Tablet Edition)",
                "Microsoft Windows NT Workstation 6.1",
                "Windows NT Server 10.0",
                "Microsoft Windows NT Advanced Server 6.3")) {
            assertThat(keys(finder.find(Question.of(name)))).as(name).size().isNotEqualTo(1);
            Question withBuild = new Question(name, Optional.of(new WindowsBuild(19045)));
            assertThat(keys(finder.find(withBuild))).as(name).size().isNotEqualTo(1);
        }
    }

    private Set<ProductKey> candidates(EditionId editionId, WindowsBuild build) {
        Set<ProductKey> keys = new HashSet<>();
        catalog.editions().stream()
                .filter(edition -> edition.editionId().equals(Optional.of(editionId)))
                .filter(edition -> edition.builds().contains(build))
                .forEach(edition -> keys.add(edition.key()));
        return keys;
    }

    /** Project and Visio 2016: the MSI and the Click-to-Run edition have one name and two keys. */
    private boolean hasTwin(Edition edition) {
        return edition.alsoCalled().stream().anyMatch(name -> name.endsWith("(MSI)"));
    }

    private List<Edition> named() {
        return catalog.editions().stream().filter(Edition::answersName).toList();
    }

    private static Set<ProductKey> keys(Answer answer) {
        Set<ProductKey> keys = new HashSet<>();
        if (answer instanceof Answer.One one) {
            keys.add(one.key());
        } else if (answer instanceof Answer.Several several) {
            several.matches().forEach(match -> keys.add(match.edition().key()));
        }
        return keys;
    }
}
