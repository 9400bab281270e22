package io.github.gvlk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.fleet.report.FleetReport;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TemplateTest {
    /** What looks like a mark in a value is text. */
    @Test
    void aValueIsTakenAsItIs() {
        assertThat(Template.of(FleetReport.class, "reason.html")
                        .with(Map.of(
                                "reason",
                                Html.text("@@count@@ $1 \\"),
                                "count",
                                Html.number(1234567),
                                "share",
                                Html.NONE,
                                "bar",
                                Html.NONE))
                        .toString())
                .startsWith("<tr><th scope=\"row\">@@count@@ $1 \\</th><td class=\"number\">1,234,567</td>");
    }

    @Test
    void aMissingValueIsADefectThatNamesTheMark() {
        assertThatThrownBy(() -> Template.of(FleetReport.class, "bar.html").with(Map.of("width", Html.NONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bar.html has a mark without a value: length");
    }

    @Test
    void aMissingTemplateIsADefectOfTheInstallation() {
        assertThatThrownBy(() -> Template.of(FleetReport.class, "missing.html"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("missing.html: missing");
    }
}
