package io.github.gvlk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    private static final Frame MARKS = Frame.of("frame-marks.txt");
    private static final Frame PLAIN = Frame.of("frame-plain.txt");

    private static String filled(String word, String other, String block) {
        return MARKS.with(Map.of("word", word, "other", other, "block", block));
    }

    @Test
    void aMarkInsideALineIsReplacedWhereItStands() {
        assertThat(filled("one", "two", "three")).isEqualTo("""
                        first one, then two.
                            three
                        no marks <here> 100% $x
                        one stands in front
                        """);
    }

    @Test
    void severalLinesAreIndentedAsTheirMarkIs() {
        assertThat(filled("one", "two", "a\n  b\n\nc\n")).isEqualTo("""
                        first one, then two.
                            a
                              b

                            c
                        no marks <here> 100% $x
                        one stands in front
                        """);
    }

    @Test
    void anEmptyValueLeavesNoLineBehind() {
        assertThat(filled("one", "two", "")).isEqualTo("""
                        first one, then two.
                        no marks <here> 100% $x
                        one stands in front
                        """);
        assertThat(filled("", "", "three")).startsWith("first , then .\n").endsWith("\n stands in front\n");
    }

    /** What looks like a mark, a group or an escape in a value is text. */
    @Test
    void aValueIsTakenAsItIs() {
        assertThat(filled("@@other@@", "$1\\2", "%s @@word@@")).isEqualTo("""
                        first @@other@@, then $1\\2.
                            %s @@word@@
                        no marks <here> 100% $x
                        @@other@@ stands in front
                        """);
    }

    @Test
    void aMissingValueIsADefectThatNamesTheMark() {
        assertThatThrownBy(() -> MARKS.with(Map.of("word", "one", "block", "three")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("frame-marks.txt has a mark without a value: other");
        assertThatThrownBy(() -> MARKS.with(Map.of("word", "one", "other", "two")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("frame-marks.txt has a mark without a value: block");
    }

    @Test
    void aTextWithoutMarksIsUnchanged() {
        assertThat(PLAIN.with(Map.of())).isEqualTo("plain text\n\n  indented $x %y% @ @ sign\n");
        assertThat(PLAIN.with(Map.of("word", "unused"))).isEqualTo(PLAIN.with(Map.of()));
    }

    @Test
    void aMissingFrameIsADefectOfTheInstallation() {
        assertThatThrownBy(() -> Frame.of("frame-missing.txt"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("frame-missing.txt: missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch.cmd",
                "batch-conversion.cmd",
                "spp.ps1",
                "oslicense.ps1",
                "run-here.ps1",
                "run-there.ps1",
                "playbook.yml",
                "unattend.xml",
                "syncml.xml"
            })
    void everyFrameIsThere(String name) {
        assertThat(Frame.of(name)).isNotNull();
    }
}
