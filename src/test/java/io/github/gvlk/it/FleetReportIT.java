package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.report.SampleFleets;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report of an inventory in a real browser that reaches no network: the browser has nothing to complain of, and
 * shows the figures.
 *
 * <p>Without Chromium or Chrome the tests are skipped, and fail if {@code GVLK_CI} is {@code true}.
 */
class FleetReportIT {
    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findBrowser() {
        browser = Browser.require("the report is not opened in a browser");
    }

    private Distribution.Finished open(String html, String... more) throws Exception {
        Path page = Files.writeString(folder.resolve("report.html"), html);
        return browser.open(page, folder.resolve("profile"), more);
    }

    static List<Named<FleetSummary>> fleets() {
        List<Named<FleetSummary>> fleets = new ArrayList<>();
        SampleFleets.all().forEach((name, fleet) -> fleets.add(Named.of(name, fleet)));
        return fleets;
    }

    /** Otherwise no complaint would mean nothing. */
    @Test
    void complaints_are_seen() throws Exception {
        String broken = SampleFleets.page(SampleFleets.usual())
                .replace(
                        "<main",
                        "<p style=\"color: red\"><img src=\"http://example.org/x\" alt=\"\"><script>x()</script><main");

        assertThat(Browser.console(open(broken, "--dump-dom")))
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(line -> line.contains("style"))
                .anyMatch(line -> line.contains("http://example.org/x"))
                .anyMatch(line -> line.contains("script"));
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void the_browser_has_nothing_to_complain_of_and_reads_the_page_as_it_was_meant(FleetSummary fleet)
            throws Exception {
        String html = SampleFleets.page(fleet);

        Distribution.Finished finished = open(html, "--dump-dom");

        assertThat(Browser.console(finished)).isEmpty();
        // A parser that repairs markup would move, close or drop something.
        assertThat(tags(finished.out())).isEqualTo(tags(html));
        assertThat(finished.out())
                .contains("<dt>Rows</dt><dd>" + grouped(fleet.rows()) + "</dd>")
                .contains("Checked: <strong>" + grouped(fleet.planned()) + "</strong> planned");
        for (FleetSummary.EditionCount count : fleet.editions()) {
            assertThat(finished.out()).contains("<td class=\"number\">" + grouped(count.machines()) + "</td>");
        }
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The names of all tags in their order; an end that HTML lets out does not occur. */
    private static List<String> tags(String html) {
        return Stream.of(html.replaceAll("(?s)<style>.*?</style>", "").split("<"))
                .skip(1)
                .map(tag ->
                        tag.replaceAll("(?s)[ />].*", "") + (tag.startsWith("/") ? tag.replaceAll("(?s)>.*", "") : ""))
                .filter(tag -> !tag.startsWith("!") && !tag.equals("/rect"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void it_is_shown(int width) throws Exception {
        Path file = folder.resolve("report.png");

        Distribution.Finished finished = open(
                SampleFleets.page(SampleFleets.usual()),
                "--hide-scrollbars",
                "--window-size=" + width + ",1600",
                "--screenshot=" + file);

        assertThat(Browser.console(finished)).isEmpty();
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getHeight()).isEqualTo(1600);
        assertThat(colours(image)).as("text, bars and hatches on their ground").hasSizeGreaterThan(100);
        assertThat(colours(image)).as("the colour of the bars").contains(0xFF1F5FA8);
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    @Test
    void it_can_be_printed() throws Exception {
        Path file = folder.resolve("report.pdf");

        Distribution.Finished finished =
                open(SampleFleets.page(SampleFleets.usual()), "--no-pdf-header-footer", "--print-to-pdf=" + file);

        assertThat(Browser.console(finished)).isEmpty();
        assertPdf(file);
    }

    private static void assertPdf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(bytes.length).isGreaterThan(20_000);
    }
}
