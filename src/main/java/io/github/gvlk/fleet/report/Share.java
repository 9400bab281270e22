package io.github.gvlk.fleet.report;

import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.util.Locale;
import java.util.Map;

/** A part of a whole. */
record Share(long part, long whole) {
    private static final double SHORTEST = 0.5;

    private static final Template BAR = Template.of(FleetReport.class, "bar.html");
    private static final Template HATCHED = Template.of(FleetReport.class, "hatched-bar.html");

    /** In per cent. What is written as none or as all is none or all. */
    String text() {
        if (part == 0 || part == whole) {
            return part == 0 ? "0%" : "100%";
        }
        long tenths = Math.round(1000 * ratio());
        if (tenths == 0) {
            return "< 0.1%";
        }
        return tenths == 1000 ? "> 99.9%" : String.format(Locale.ROOT, "%d.%d%%", tenths / 10, tenths % 10);
    }

    Html html() {
        return Html.text(text());
    }

    /** As the length of a drawing: never longer than the whole, and never too short to be seen while there is any. */
    Html length() {
        double length = part == 0 ? 0 : Math.min(100, Math.max(SHORTEST, 100 * ratio()));
        return Html.text(String.format(Locale.ROOT, "%.2f%%", length));
    }

    Html bar() {
        return BAR.with(Map.of("length", length()));
    }

    /** A bar of what is not as it should be. */
    Html hatchedBar() {
        return HATCHED.with(Map.of("length", length()));
    }

    private double ratio() {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
