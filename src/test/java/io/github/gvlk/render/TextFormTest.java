package io.github.gvlk.render;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextFormTest {
    private static final String TEXT = "one\ntwo\n\nthree\n";

    @ParameterizedTest
    @CsvSource({"LINES, txt", "BATCH, cmd", "POWERSHELL, ps1", "XML, xml", "REGISTRY, reg", "YAML, yml"})
    void theUsualEndOfTheFileNameIsKnown(TextForm form, String suffix) {
        assertThat(form.suffix()).isEqualTo(suffix);
    }

    @ParameterizedTest
    @EnumSource(
            value = TextForm.class,
            names = {"LINES", "XML", "YAML"})
    void linesXmlAndYamlAreUtf8WithLineFeedsAndWithoutAMark(TextForm form) {
        assertThat(form.bytes(TEXT)).isEqualTo(TEXT.getBytes(UTF_8));
        assertThat(form.bytes("\u00E9\n")).containsExactly(0xC3, 0xA9, '\n');
    }

    @ParameterizedTest
    @EnumSource(
            value = TextForm.class,
            names = {"BATCH", "POWERSHELL"})
    void scriptsOfWindowsAreAsciiWithCarriageReturns(TextForm form) {
        assertThat(form.bytes(TEXT)).isEqualTo("one\r\ntwo\r\n\r\nthree\r\n".getBytes(US_ASCII));
    }

    @Test
    void aPowerShellScriptOutsideAsciiIsUtf8WithItsMark() {
        assertThat(TextForm.POWERSHELL.bytes("\u00E9\n")).containsExactly(0xEF, 0xBB, 0xBF, 0xC3, 0xA9, '\r', '\n');
    }

    @Test
    void aBatchFileNeverHoldsAQuestionMarkInPlaceOfALetter() {
        assertThatThrownBy(() -> TextForm.BATCH.bytes("rem \u00E9\n")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRegistryFileIsUtf16WithItsMarkAndCarriageReturns() {
        assertThat(TextForm.REGISTRY.bytes("a\n")).containsExactly(0xFF, 0xFE, 'a', 0, '\r', 0, '\n', 0);
        assertThat(TextForm.REGISTRY.bytes(TEXT)).isEqualTo("\uFEFFone\r\ntwo\r\n\r\nthree\r\n".getBytes(UTF_16LE));
    }

    @ParameterizedTest
    @EnumSource(TextForm.class)
    void nothingStaysNothingButForTheMark(TextForm form) {
        assertThat(form.bytes("")).hasSize(form == TextForm.REGISTRY ? 2 : 0);
    }
}
