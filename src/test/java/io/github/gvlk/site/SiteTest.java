package io.github.gvlk.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.site.WrittenSite.HtmlPage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The site of this repository: whole, closed in itself, and usable without a mouse. */
class SiteTest {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("gvlk.basedir", ".")).toAbsolutePath();
    private static final String ADDRESS = "https://git.example.org/gvlk";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static WrittenSite site;

    @BeforeAll
    static void write() throws Exception {
        Path lookup = Files.writeString(temp.resolve("made-elsewhere.html"), "<!DOCTYPE html><title>Look up</title>");
        Site.write(REPOSITORY, temp.resolve("site"), ADDRESS, Optional.of(lookup));
        site = new WrittenSite(temp.resolve("site"));
        assertThat(site.pages()).hasSizeGreaterThan(20);
    }

    @Test
    void every_document_has_a_page() throws Exception {
        assertThat(site.page("index.html").only("h1")).isEqualTo("gvlk");
        assertThat(site.page("contributing.html").only("h1")).isEqualTo("Contributing");
        for (String guide : documents("docs")) {
            String heading = Files.readAllLines(REPOSITORY.resolve(guide)).get(0);
            HtmlPage page = site.page(target(guide));
            assertThat("# " + page.only("h1")).isEqualTo(heading.replace("`", ""));
        }
    }

    @Test
    void every_link_and_every_anchor_leads_somewhere() {
        int inside = 0;
        for (HtmlPage page : site.pages()) {
            for (String link : page.values("a", "href")) {
                if (!link.contains(":")) {
                    assertThat(site.leadsSomewhere(page, link))
                            .as(page.name() + ": " + link)
                            .isTrue();
                    inside++;
                } else if (link.startsWith(ADDRESS)) {
                    assertIsInTheRepository(page.name(), link);
                } else {
                    assertThat(URI.create(link).getScheme())
                            .as(page.name() + ": " + link)
                            .isIn("https", "mailto");
                }
            }
        }
        assertThat(inside).isGreaterThan(200);
    }

    private static void assertIsInTheRepository(String page, String link) {
        String rest = link.substring(ADDRESS.length()).replaceFirst("#.*", "");
        Path path = REPOSITORY.resolve(rest.replaceFirst("^/(blob|tree)/main/", ""));
        if (rest.startsWith("/blob/")) {
            assertThat(path).as(page).isRegularFile();
        } else if (rest.startsWith("/tree/")) {
            assertThat(path).as(page).isDirectory();
        } else {
            assertThat(rest).as(page).isEmpty();
        }
    }

    @Test
    void every_page_has_one_heading_a_title_of_its_own_and_ids_that_are_not_repeated() {
        Set<String> titles = new HashSet<>();
        for (HtmlPage page : site.pages()) {
            assertThat(page.only("h1")).as(page.name()).isNotBlank();
            assertThat(page.only("title")).as(page.name()).startsWith(page.only("h1"));
            assertThat(titles.add(page.only("title"))).as(page.only("title")).isTrue();
            assertThat(page.values("*", "id")).as(page.name()).doesNotHaveDuplicates();
            assertThat(page.root().getAttribute("lang")).isEqualTo("en");
            assertThat(page.values("meta", "name")).contains("viewport", "color-scheme");
            assertThat(page.values("a", "class")).containsOnlyOnce("skip");
        }
    }

    /** Without a look at the network: what a browser would load is a picture that is there, or the policy forbids it. */
    @Test
    void no_page_loads_anything_from_elsewhere_or_runs_anything() throws Exception {
        for (HtmlPage page : site.pages()) {
            for (String tag :
                    List.of("script", "link", "iframe", "object", "embed", "form", "base", "video", "audio")) {
                assertThat(page.elements(tag)).as(page.name()).isEmpty();
            }
            for (Element element : page.elements("*")) {
                NamedNodeMap attributes = element.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    assertThat(attributes.item(i).getNodeName())
                            .as(page.name())
                            .doesNotStartWith("on")
                            .isNotIn("style", "srcset", "background");
                }
            }
            for (Element image : page.elements("img")) {
                assertThat(site.leadsSomewhere(page, image.getAttribute("src")))
                        .as(page.name())
                        .isTrue();
                assertThat(image.getAttribute("alt")).as(page.name()).isNotBlank();
            }
            String style = page.only("style");
            assertThat(style).doesNotContain("url(", "@import", "<", "&");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            assertThat(page.values("meta", "content"))
                    .as(page.name())
                    .contains("default-src 'none'; style-src 'sha256-"
                            + Base64.getEncoder().encodeToString(hash)
                            + "'; img-src 'self'; base-uri 'none'; form-action 'none'");
        }
    }

    @Test
    void every_guide_is_in_the_navigation_and_the_present_one_is_marked() throws Exception {
        List<String> guides = documents("docs").stream()
                .filter(guide -> guide.lastIndexOf('/') == "docs".length())
                .map(SiteTest::target)
                .toList();
        assertThat(guides).hasSizeGreaterThan(5);
        for (HtmlPage page : site.pages()) {
            Element navigation = page.elements("nav").get(0);
            HtmlPage inside = new HtmlPage(page.name(), navigation);
            assertThat(inside.values("a", "href").stream()
                            .map(link -> Path.of(page.name())
                                    .resolveSibling(link)
                                    .normalize()
                                    .toString()
                                    .replace('\\', '/')))
                    .as(page.name())
                    .startsWith("index.html", Site.LOOKUP)
                    .containsAll(guides)
                    .contains("contributing.html", "docs/decisions/index.html")
                    .doesNotHaveDuplicates();
            boolean isDecision =
                    page.name().startsWith("docs/decisions/") && !page.name().endsWith("/index.html");
            assertThat(inside.values("a", "aria-current"))
                    .as(page.name())
                    .containsExactly(isDecision ? "true" : "page");
        }
    }

    @Test
    void what_is_wide_scrolls_by_itself_and_is_reached_by_keyboard() {
        int frames = 0;
        for (HtmlPage page : site.pages()) {
            Stream.concat(page.elements("table").stream(), page.elements("pre").stream())
                    .forEach(wide -> {
                        Element frame = (Element) wide.getParentNode();
                        assertThat(frame.getAttribute("class")).as(page.name()).isEqualTo("scroll");
                        assertThat(frame.getAttribute("role")).isEqualTo("region");
                        assertThat(frame.getAttribute("tabindex")).isEqualTo("0");
                        assertThat(frame.getAttribute("aria-label")).isNotBlank();
                    });
            assertThat(page.values("div", "aria-label")).as(page.name()).doesNotHaveDuplicates();
            frames += page.values("div", "aria-label").size();
        }
        assertThat(frames).isGreaterThan(20);
    }

    @Test
    void the_same_documents_make_the_same_bytes_and_what_was_there_before_is_gone() throws Exception {
        Path again = temp.resolve("again");
        Files.createDirectories(again.resolve("docs"));
        Files.writeString(again.resolve("docs/removed.html"), "a page of yesterday");

        Site.write(REPOSITORY, again, ADDRESS, Optional.of(temp.resolve("made-elsewhere.html")));

        assertThat(new WrittenSite(again).files()).isEqualTo(site.files());
    }

    private static String target(String document) {
        return document.replaceFirst("(?<=/)README\\.md$", "index.md").replaceFirst("\\.md$", ".html");
    }

    /** The paths of the Markdown files below a folder. */
    private static List<String> documents(String folder) throws Exception {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
            return files.map(file -> REPOSITORY.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
