package io.github.gvlk.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site of a repository of three documents: what becomes of each thing in them, and what stops the build. */
class SmallSiteTest {
    private static final String ADDRESS = "https://git.example.org/gvlk";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @BeforeEach
    void repository() throws IOException {
        add("README.md", "# gvlk\n\n[Guide](docs/guide.md)\n");
        add("docs/guide.md", "# Guide: of sorts\n\n## A part\n");
        add("docs/notes/0001-first.md", "# 1. First\n");
        add("data/catalog.json", "{}");
    }

    private void add(String path, String text) throws IOException {
        Path file = temp.resolve("repository").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private WrittenSite write() throws Exception {
        Site.write(temp.resolve("repository"), temp.resolve("site"), ADDRESS, Optional.empty());
        return new WrittenSite(temp.resolve("site"));
    }

    private String start() throws Exception {
        return Objects.requireNonNull(write().files().get("index.html"));
    }

    @Test
    void links_lead_to_pages_pictures_and_the_repository() throws Exception {
        add("docs/terminal.svg", "<svg/>");
        add("README.md", """
                # gvlk

                ![A terminal](docs/terminal.svg)
                [part](docs/guide.md#a-part) [notes](docs/notes) [data](data) [file](data/catalog.json#L1)
                [up](#gvlk) [mail](mailto:a@example.org) [web](https://example.org/x?a=1&b=2)
                """);
        add("docs/notes/0001-first.md", "# 1. First\n\n[start](../../README.md)\n");

        assertThat(start())
                .contains("<img src=\"docs/terminal.svg\" alt=\"A terminal\" />")
                .contains("<a href=\"docs/guide.html#a-part\">part</a>")
                .contains("<a href=\"docs/notes/index.html\">notes</a>")
                .contains("<a href=\"" + ADDRESS + "/tree/main/data\">data</a>")
                .contains("<a href=\"" + ADDRESS + "/blob/main/data/catalog.json#L1\">file</a>")
                .contains("<a href=\"#gvlk\">up</a>")
                .contains("<a href=\"mailto:a@example.org\">mail</a>")
                .contains("<a href=\"https://example.org/x?a=1&amp;b=2\">web</a>");
        assertThat(write().files())
                .containsKeys("index.html", "docs/guide.html", "docs/notes/0001-first.html", "docs/notes/index.html")
                .containsEntry("docs/terminal.svg", "<svg/>")
                .hasSize(5)
                .hasEntrySatisfying(
                        "docs/notes/0001-first.html",
                        html -> assertThat(html).contains("<a href=\"../../index.html\">start</a>"));
    }

    @Test
    void a_picture_may_be_html_since_markdown_cannot_say_how_wide_it_is() throws Exception {
        add("docs/a.svg", "<svg/>");
        add("README.md", """
                # gvlk

                <img src="docs/a.svg" width="640" alt="A line
                and &quot;another&quot;">

                <img src="docs/a.svg" alt="Alone" />
                """);

        assertThat(start())
                .contains("<p><img src=\"docs/a.svg\" alt=\"A line and &quot;another&quot;\" /></p>")
                .contains("<p><img src=\"docs/a.svg\" alt=\"Alone\" /></p>");
    }

    /** Otherwise it would mean nothing that all links of the real site lead somewhere. */
    @Test
    void a_link_to_an_anchor_or_a_file_that_is_not_there_is_seen() throws Exception {
        WrittenSite site = write();

        assertThat(site.leadsSomewhere(site.page("index.html"), "docs/guide.html#a-part"))
                .isTrue();
        assertThat(site.leadsSomewhere(site.page("index.html"), "docs/guide.html#another"))
                .isFalse();
        assertThat(site.leadsSomewhere(site.page("docs/guide.html"), "guide.html"))
                .isTrue();
        assertThat(site.leadsSomewhere(site.page("docs/guide.html"), "docs/guide.html"))
                .isFalse();
    }

    @Test
    void a_folder_has_the_list_of_its_documents_unless_it_says_something_itself() throws Exception {
        assertThat(write().page("docs/notes/index.html").only("main"))
                .contains("Notes")
                .contains("1. First");

        add("docs/notes/README.md", "# About notes\n");
        assertThat(write().page("docs/notes/index.html").only("h1")).isEqualTo("About notes");
    }

    @Test
    void the_navigation_has_all_guides_and_no_page_for_looking_up_that_is_not_there() throws Exception {
        assertThat(navigation(start()))
                .containsExactly(
                        "<a href=\"index.html\" aria-current=\"page\">Start</a>",
                        "<a href=\"docs/guide.html\">Guide: of sorts</a>",
                        "<a href=\"docs/notes/index.html\">Notes</a>");
        assertThat(write().files().get("docs/notes/0001-first.html"))
                .contains("<a href=\"index.html\" aria-current=\"true\">Notes</a>");
    }

    @Test
    void it_has_them_in_the_order_and_by_the_names_of_the_page_that_lists_them() throws Exception {
        add("docs/README.md", "# Guides\n\n- [What we noted](notes)\n- [Guide](guide.md#a-part), [Guide](guide.md)\n");
        add("docs/another.md", "# Another\n");

        assertThat(navigation(start()))
                .containsExactly(
                        "<a href=\"index.html\" aria-current=\"page\">Start</a>",
                        "<a href=\"docs/index.html\">Guides</a>",
                        "<a href=\"docs/notes/index.html\">What we noted</a>",
                        "<a href=\"docs/guide.html\">Guide</a>",
                        "<a href=\"docs/another.html\">Another</a>");
    }

    private static List<String> navigation(String html) {
        return html.substring(html.indexOf("<nav "), html.indexOf("</nav>"))
                .lines()
                .filter(line -> line.startsWith("<li>"))
                .map(line -> line.replaceAll("</?li>", ""))
                .toList();
    }

    @Test
    void a_text_stays_a_text() throws Exception {
        add("README.md", """
                # a & `<c>` @@style@@ $1

                <!-- a remark
                for its authors -->
                ## `gvlk key`: why?

                | a | b |
                |---|--:|
                | `<x>` | 1 |
                """);

        String html = start();

        assertThat(html)
                .doesNotContain("a remark")
                .contains("<title>a ", "@@style@@ $1")
                .contains("id=\"gvlk-key-why\"");
    }

    @Test
    void tables_and_code_get_names_from_where_they_stand() throws Exception {
        add("README.md", "# gvlk\n\n## Codes\n\n| n |\n|--:|\n| 1 |\n\n```\na\n```\n\n```\nb\n```\n");

        assertThat(start())
                .contains("aria-label=\"Table: Codes\"", "aria-label=\"Code: Codes\"", "aria-label=\"Code 2: Codes\"")
                .contains("<th class=\"right\">n</th>")
                .doesNotContain("align=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [x](docs/absent.md)                   | leads nowhere: docs/absent.md
            [x](../outside.md)                    | leads nowhere: ../outside.md
            [x](/etc/hosts)                       | leads nowhere: /etc/hosts
            ![x](docs/absent.png)                 | leads nowhere: docs/absent.png
            ![x](https://example.org/x.png)       | the picture is not in the repository: https://example.org/x.png
            a <b>c</b>                            | HTML is not taken over, write Markdown: <b>
            <p align="center">x</p>               | HTML is not taken over, write Markdown: <p align="center">x</p>
            # Again                               | wants one heading of the first level, and has 2
            """)
    void what_a_page_cannot_have_stops_the_build_with_the_document_and_the_place(String line, String complaint)
            throws Exception {
        add("README.md", "# gvlk\n\n" + line + "\n");

        assertThatThrownBy(this::write)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("README.md: ")
                .hasMessageContaining(complaint);
    }

    @Test
    void so_do_a_missing_page_for_looking_up_two_documents_for_a_page_and_a_document_without_a_title()
            throws Exception {
        Path absent = temp.resolve("absent.html");
        assertThatThrownBy(() ->
                        Site.write(temp.resolve("repository"), temp.resolve("site"), ADDRESS, Optional.of(absent)))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(absent.toString());

        add("SECURITY.md", "# Security\n");
        add(".github/SECURITY.md", "# Security\n");
        assertThatThrownBy(this::write).hasMessage("SECURITY.md: another document has the page security.html");
        Files.delete(temp.resolve("repository/SECURITY.md"));

        add("docs/untitled.md", "Nothing.\n");
        assertThatThrownBy(this::write).hasMessage("docs/untitled.md: wants one heading of the first level, and has 0");
    }
}
