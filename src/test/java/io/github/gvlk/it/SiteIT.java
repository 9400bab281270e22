package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web site as the build left it, in a real browser that reaches no network. */
class SiteIT {
    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void findBrowser() {
        browser = Browser.require("the web site is not opened in a browser");
    }

    private static Path page(String name) {
        return Distribution.repository().resolve("target/pages").resolve(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "contributing.html", "docs/exit-codes.html", "docs/decisions/index.html"})
    void the_browser_has_nothing_to_complain_of(String name) throws Exception {
        Distribution.Finished finished = browser.open(page(name), folder.resolve("profile"), "--dump-dom");

        assertThat(Browser.console(finished)).isEmpty();
        assertThat(finished.out()).contains("<h1 ", "</footer>");
    }

    /** Otherwise no complaint would mean nothing: a style that was changed by one letter is not used. */
    @Test
    void a_style_that_the_policy_does_not_name_is_complained_of() throws Exception {
        String html = Files.readString(page("index.html")).replace("<style>", "<style>/* */");
        Path changed = Files.writeString(folder.resolve("changed.html"), html);

        assertThat(Browser.console(browser.open(changed, folder.resolve("profile"), "--dump-dom")))
                .anyMatch(line -> line.contains("style"));
    }

    @ParameterizedTest
    @CsvSource({"1, FFFFFFFF, FF0B4F9E", "0, FF14181D, FF8FC0FF"})
    void it_is_shown_in_light_and_in_dark(int scheme, String ground, String link) throws Exception {
        Path file = folder.resolve("page.png");

        browser.open(
                page("index.html"),
                folder.resolve("profile"),
                "--hide-scrollbars",
                "--blink-settings=preferredColorScheme=" + scheme,
                "--window-size=500,1200",
                "--screenshot=" + file);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(Integer.toHexString(image.getRGB(0, 0))).isEqualToIgnoringCase(ground);
        assertThat(colours(image)).contains(Integer.parseUnsignedInt(link, 16));
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
}
