package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder {@code share} of the distribution: scripts for shells and man pages, made from the commands. */
class ShareIT {
    private static final Path SHARE = Distribution.folder().resolve("share");
    private static final Path MAN = SHARE.resolve("man/man1");

    /** What mandoc says of every page that Asciidoctor writes: of its preamble, and of a blank line below a heading. */
    private static final List<String> OF_ASCIIDOCTOR = List.of(
            "skipping insecure request: mso",
            "skipping unknown macro:  LINKSTYLE blue R < >",
            "skipping paragraph macro: sp after SH");

    @ParameterizedTest
    @CsvSource({
        "bash, bash-completion/completions/gvlk",
        "zsh, zsh/site-functions/_gvlk",
        "fish, fish/vendor_completions.d/gvlk.fish",
        "powershell, powershell/gvlk.ps1"
    })
    void a_script_is_what_the_program_prints(String shell, String file) throws Exception {
        assertThat(SHARE.resolve(file)).hasContent(gvlk("completion", shell));
    }

    @Test
    void every_command_has_a_page() throws Exception {
        try (Stream<Path> pages = Files.list(MAN)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(commands()
                            .map(command -> command.replace(' ', '-') + ".1")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_page_has_no_leftovers_of_its_sources_and_the_date_of_the_data(String command) throws Exception {
        String page = Files.readString(page(command), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("\"2026-11-20\" \"gvlk 0.1.0\" \"gvlk manual\"")
                .doesNotContain("@|", "|@", "%n", "%%", "xref:", "include::", "startsb", ".adoc", "::\n");
    }

    /** Without blanks and line ends, for page and help break lines in other places. */
    @ParameterizedTest
    @MethodSource("commands")
    void a_page_says_what_help_says(String command) throws Exception {
        Tools.require("the man pages are not read", Tools.find("groff").isPresent(), "groff");
        Distribution.Finished groff = Distribution.run(List.of(
                "groff", "-man", "-ww", "-Tutf8", "-P-cbou", page(command).toString()));
        assertThat(groff.err()).isEmpty();
        String page = groff.out().replace('\u2019', '\'').replace('\u2010', '-').replace('\u2212', '-');
        String[] words = (command + " --help").split(" ");
        String help = gvlk(Stream.of(words).skip(1).toArray(String[]::new));

        assertThat(section(page, "SYNOPSIS")).isEqualTo(bare(between(help, "Usage:", "\n\n")));
        assertThat(section(page, "OPTIONS")).isEqualTo(bare(between(help, "\nOptions:", "\n\n")));
        assertThat(section(page, "EXIT STATUS")).isEqualTo(bare(between(help, "\nExit codes:", "\n\n")));
        assertThat(section(page, "EXAMPLES")).isEqualTo(bare(between(help, "\nExamples:", "\n\n")));
        assertThat(section(page, "COMMANDS"))
                .isEqualTo(bare(between(help, "\nCommands:", "\n\n").replaceAll("(?m)\\.$", "")));
        assertThat(bare(help)).contains(section(page, "DESCRIPTION"), section(page, "ARGUMENTS"));
        assertThat(section(page, "ENVIRONMENT")).contains("GVLK_CATALOG", "GVLK_JAVA", "NO_COLOR", "COLUMNS");
        assertThat(section(page, "SEE ALSO")).contains("(1)");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void mandoc_complains_of_nothing_but_the_converter(String command) throws Exception {
        Tools.require("the man pages are not checked", Tools.find("mandoc").isPresent(), "mandoc");
        Distribution.Finished lint = Distribution.run(
                List.of("mandoc", "-T", "lint", "-W", "warning", page(command).toString()));

        assertThat(lint.out().lines().filter(line -> OF_ASCIIDOCTOR.stream().noneMatch(line::endsWith)))
                .isEmpty();
    }

    @Test
    void every_page_that_is_named_is_there() throws Exception {
        for (String command : commands().toList()) {
            Matcher named = Pattern.compile("\\\\fB([a-z-]+)\\\\fP\\(1\\)")
                    .matcher(Files.readString(page(command)).replace("\\-", "-"));
            int count = 0;
            while (named.find()) {
                assertThat(MAN.resolve(named.group(1) + ".1")).exists();
                count++;
            }
            assertThat(count).as(command).isPositive();
        }
    }

    private static Path page(String command) {
        return MAN.resolve(command.replace(' ', '-') + ".1");
    }

    /** Every command as help names it, the program itself first. */
    static Stream<String> commands() throws Exception {
        return Stream.concat(Stream.of("gvlk"), below("gvlk"));
    }

    private static Stream<String> below(String command) throws Exception {
        String[] words = (command + " --help").split(" ");
        String help = gvlk(Stream.of(words).skip(1).toArray(String[]::new));
        List<String> names = Pattern.compile("(?m)^  ([a-z]+)  ")
                .matcher(between(help, "\nCommands:", "\n\n"))
                .results()
                .map(match -> command + " " + match.group(1))
                .toList();
        Stream<String> all = names.stream();
        for (String name : command.equals("gvlk") ? names : List.<String>of()) {
            all = Stream.concat(all, below(name));
        }
        return all;
    }

    private static String section(String page, String heading) {
        return bare(between(page, "\n" + heading + "\n", "\n[A-Z]|\ngvlk "));
    }

    /** What stands between; empty where there is no such beginning. */
    private static String between(String text, String begin, String endPattern) {
        int start = text.indexOf(begin);
        if (start < 0) {
            return "";
        }
        String rest = text.substring(start + begin.length());
        Matcher end = Pattern.compile(endPattern).matcher(rest);
        return end.find() ? rest.substring(0, end.start()) : rest;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String gvlk(String... args) throws Exception {
        String[] command = Stream.concat(Stream.of(Distribution.launcher()), Stream.of(args))
                .toArray(String[]::new);
        Distribution.Finished finished = Distribution.run(List.of(command));
        assertThat(finished.exitCode()).isZero();
        return finished.out().replace("\r\n", "\n");
    }
}
