package io.github.gvlk.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms for issues: GitHub shows them, and nobody is asked for a key that is not public. */
class IssueFormsTest {
    private static final String FOLDER = "ISSUE_TEMPLATE";
    private static final Pattern ADDRESS = Pattern.compile("https://github\\.com/[^\\s)\"]+");

    /** The forms without the file that says how they are offered. */
    private static List<Path> forms() throws Exception {
        List<Path> forms = GitHubFiles.of(FOLDER).stream()
                .filter(file -> !file.endsWith("config.yml"))
                .toList();
        assertThat(forms)
                .extracting(file -> file.getFileName().toString())
                .contains("error-code.yml", "misread-paste.yml", "wrong-or-missing-key.yml");
        return forms;
    }

    @Test
    void github_has_nothing_to_complain_of() throws Exception {
        Set<String> names = new HashSet<>();
        for (Path file : forms()) {
            JsonNode form = GitHubFiles.read(file);
            assertThat(new IssueForm(form).complaints()).as(file.toString()).isEmpty();
            assertThat(names.add(form.path("name").asText()))
                    .as(file.toString())
                    .isTrue();
        }
    }

    @Test
    void each_warns_of_keys_first_and_has_it_confirmed_last() throws Exception {
        Set<String> warnings = new HashSet<>();
        for (Path file : forms()) {
            JsonNode body = GitHubFiles.read(file).path("body");
            String first = body.path(0).path("attributes").path("value").asText();
            assertThat(first).as(file.toString()).startsWith("**Never paste a retail, MAK or KMS host key**");
            warnings.add(first.lines().findFirst().orElseThrow());
            JsonNode last = body.path(body.size() - 1);
            assertThat(last.path("type").asText()).as(file.toString()).isEqualTo("checkboxes");
            JsonNode option = last.path("attributes").path("options").path(0);
            assertThat(option.path("label").asText()).startsWith("No retail, MAK or KMS host key is in this issue");
            assertThat(option.path("required").asBoolean()).isTrue();
        }
        assertThat(warnings).as("one warning, in the same words everywhere").hasSize(1);
    }

    @Test
    void each_asks_which_gvlk_and_what_it_prints() throws Exception {
        for (Path file : forms()) {
            Set<String> required = new HashSet<>();
            for (JsonNode element : GitHubFiles.read(file).path("body")) {
                if (element.path("validations").path("required").asBoolean()) {
                    required.add(element.path("id").asText());
                }
            }
            assertThat(required).as(file.toString()).contains("version", "printed");
        }
    }

    @Test
    void what_they_refer_to_is_there() throws Exception {
        String repository = GitHubFiles.repository().resolve("pom.xml").toString();
        Matcher url = Pattern.compile("<url>(https://github\\.com/[^<]*)</url>")
                .matcher(Files.readString(Path.of(repository)));
        assertThat(url.find()).isTrue();
        int count = 0;
        for (Path file : GitHubFiles.of(FOLDER)) {
            Matcher addresses = ADDRESS.matcher(Files.readString(file));
            while (addresses.find()) {
                assertThat(addresses.group()).as(file.toString()).startsWith(url.group(1) + "/");
                String rest = addresses.group().substring(url.group(1).length());
                if (!rest.equals("/security")) {
                    assertThat(rest).as(file.toString()).startsWith("/blob/main/");
                    assertThat(GitHubFiles.repository().resolve(rest.substring("/blob/main/".length())))
                            .isRegularFile();
                }
                count++;
            }
        }
        assertThat(count).isGreaterThan(3);
    }

    @Test
    void the_file_that_says_how_they_are_offered_has_what_github_knows() throws Exception {
        JsonNode config = GitHubFiles.read(
                GitHubFiles.repository().resolve(".github").resolve(FOLDER).resolve("config.yml"));

        assertThat(config.fieldNames()).toIterable().containsExactly("blank_issues_enabled", "contact_links");
        assertThat(config.path("blank_issues_enabled").isBoolean()).isTrue();
        assertThat(config.path("contact_links")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.fieldNames()).toIterable().containsExactlyInAnyOrder("name", "url", "about");
            assertThat(link.path("url").asText()).startsWith("https://");
            assertThat(link).allSatisfy(value -> assertThat(value.asText()).isNotBlank());
        });
    }

    /** Otherwise no complaint would mean nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: Form                   | other: Form
            name: Form                   | name: yes
            description: A form          | description: '  '
            labels: [data]               | labels: data
            type: input                  | type: text
            label: One                   | caption: One
            label: One                   | 'label: "Two!"'
            label: One                   | label: Your password
            id: one                      | id: the one
            id: one                      | id: two
            required: true               | required: 'maybe'
            required: true               | least: 3
            - Red                        | - Blue
            - Red                        | - None
            value: Hello                 | label: Hello
            label: Agreed                | 'label: "one?"'
            label: Agreed                | text: Agreed
            """)
    void a_form_that_github_would_not_show_is_noticed(String right, String wrong) throws Exception {
        String form = """
                name: Form
                description: A form
                labels: [data]
                body:
                  - type: markdown
                    attributes:
                      value: Hello
                  - type: input
                    id: one
                    attributes:
                      label: One
                    validations:
                      required: true
                  - type: dropdown
                    id: two
                    attributes:
                      label: Two
                      options:
                        - Red
                        - Blue
                  - type: checkboxes
                    attributes:
                      label: Three
                      options:
                        - label: Agreed
                """;
        assertThat(new IssueForm(GitHubFiles.read(form)).complaints()).isEmpty();
        assertThat(form).contains(right);

        assertThat(new IssueForm(GitHubFiles.read(form.replace(right, wrong))).complaints())
                .isNotEmpty();
    }

    @Test
    void a_form_that_asks_nothing_is_noticed() throws Exception {
        String form = """
                name: Form
                description: A form
                body:
                  - type: markdown
                    attributes:
                      value: Hello
                """;

        assertThat(new IssueForm(GitHubFiles.read(form)).complaints()).isNotEmpty();
    }
}
