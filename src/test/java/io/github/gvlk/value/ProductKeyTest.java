package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductKeyTest {
    /** Another one on every run; to repeat a run, set the property gvlk.seed to the seed of the failure message. */
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    private static final String ALPHABET = "BCDFGHJKMNPQRTVWXY2346789";
    private static final String SEPARATORS = " -\t\n_\u2013\u00A0./";
    private static final String KEY = "VDYBN-27WPP-V4HQT-9VMD4-VMK7H";

    @Test
    void keepsTheCanonicalForm() {
        assertThat(new ProductKey(KEY).text()).isEqualTo(KEY);
        assertThat(new ProductKey(KEY)).hasToString(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7H",
                "vdybn-27wpp-v4hqt-9vmd4-vmk7h",
                "VdYbN-27wPp-v4hQt-9vMd4-VmK7h",
                "VDYBN27WPPV4HQT9VMD4VMK7H",
                "VDYBN 27WPP V4HQT 9VMD4 VMK7H",
                "  VDYBN-27WPP-V4HQT-9VMD4-VMK7H\r\n",
                "VDYBN - 27WPP - V4HQT - 9VMD4 - VMK7H",
                "VDYBN--27WPP--V4HQT--9VMD4--VMK7H",
                "VD YBN27 WPPV4HQ-T9VMD4VMK7-H",
                "VDYBN\u201327WPP\u2013V4HQT\u20139VMD4\u2013VMK7H",
                "VDYBN\u201127WPP\u2011V4HQT\u20119VMD4\u2011VMK7H",
                "VDYBN\u00A027WPP\u00A0V4HQT\u00A09VMD4\u00A0VMK7H",
                "\"VDYBN-27WPP-V4HQT-9VMD4-VMK7H\".",
            })
    void readsAnyCaseAndAnySeparators(String text) {
        assertThat(ProductKey.read(text)).contains(new ProductKey(KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " - - - - ",
                "VMK7H",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7HH",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7H VDYBN",
                "key VDYBN-27WPP-V4HQT-9VMD4-VMK7H",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7A",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7E",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7I",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7L",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7O",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7S",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7U",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7Z",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK70",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK71",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK75",
                // Full-width V, a Cyrillic letter that looks like B, and an Arabic-Indic 7.
                "\uFF36DYBN-27WPP-V4HQT-9VMD4-VMK7H",
                "VDY\u0412N-27WPP-V4HQT-9VMD4-VMK7H",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK\u0667H",
            })
    void readsNothingElse(String text) {
        assertThat(ProductKey.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vdybn-27wpp-v4hqt-9vmd4-vmk7h",
                "VDYBN27WPPV4HQT9VMD4VMK7H",
                "VDYBN 27WPP V4HQT 9VMD4 VMK7H",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7HH",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7H-",
                "VDYB-N27WPP-V4HQT-9VMD4-VMK7H",
                "VDYBN-27WPP-V4HQT-9VMD4-VMK7O",
                "-DYBN-27WPP-V4HQT-9VMD4-VMK7H",
            })
    void takesOnlyTheCanonicalFormWithoutReadingAndDoesNotRepeatARefusedKey(String text) {
        assertThatThrownBy(() -> new ProductKey(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("product key \"XXXXX-XXXXX-XXXXX-XXXXX-")
                .hasMessageEndingWith(": expected five groups of five characters of " + ALPHABET)
                .hasMessageNotContainingAny("27WPP", "27wpp", "V4HQT", "v4hqt", "9VMD4", "9vmd4");
    }

    @Test
    void refusesAnEmptyTextAsAKey() {
        assertThatThrownBy(() -> new ProductKey("")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void masksAllButTheLastFiveCharacters() {
        assertThat(new ProductKey(KEY).masked()).isEqualTo("XXXXX-XXXXX-XXXXX-XXXXX-VMK7H");
    }

    @Test
    void givesItsLastFiveCharactersAsThePartialKey() {
        assertThat(new ProductKey(KEY).partial()).isEqualTo(new PartialKey("VMK7H"));
    }

    @Test
    void knowsTheCharactersOfAKeyInEitherCase() {
        StringBuilder found = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (ProductKey.isKeyCharacter(c)) {
                found.append(c);
            }
        }
        assertThat(found).hasToString("2346789BCDFGHJKMNPQRTVWXYbcdfghjkmnpqrtvwxy");
    }

    @Test
    void readsItsOwnTextBackHoweverItIsWrittenAndMasksEveryKey() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 2_000; i++) {
            String text = randomKey(random);
            ProductKey key = new ProductKey(text);
            assertThat(ProductKey.read(disguise(text, random)))
                    .as("%s, seed %s", text, SEED)
                    .contains(key);
            assertThat(key.masked())
                    .as("%s, seed %s", text, SEED)
                    .isEqualTo("XXXXX-XXXXX-XXXXX-XXXXX-" + text.substring(24));
        }
    }

    private static String randomKey(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 29; i++) {
            text.append(i % 6 == 5 ? '-' : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String disguise(String key, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (char c : key.replace("-", "").toCharArray()) {
            text.append(random.nextBoolean() ? Character.toLowerCase(c) : c);
            if (random.nextInt(3) == 0) {
                text.append(SEPARATORS.charAt(random.nextInt(SEPARATORS.length())));
            }
        }
        return text.toString();
    }

    @Test
    void does_not_overlook_a_letter_outside_the_basic_plane() {
        assertThat(ProductKey.read("VDYBN-27WPP-V4HQT-9VMD4-VMK7H\uD835\uDC16")).isEmpty();
    }
}
