package io.github.gvlk.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What runs on GitHub's computers: which actions, with which rights, for how long. */
class WorkflowsTest {
    private static final Pattern PINNED =
            Pattern.compile(" *(?:- )?uses: ([\\w.-]+/[\\w./-]+)@([0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+)");

    private static List<Path> workflows() throws Exception {
        List<Path> workflows = GitHubFiles.of("workflows");
        assertThat(workflows)
                .extracting(file -> file.getFileName().toString())
                .contains("ci.yml", "links.yml", "pages.yml", "release.yml");
        return workflows;
    }

    /** A tag of someone else's action can be moved; a commit cannot. */
    @Test
    void every_action_is_pinned_to_one_commit_and_says_which_version_that_is() throws Exception {
        Map<String, String> pins = new TreeMap<>();
        for (Path workflow : workflows()) {
            List<String> uses = Files.readAllLines(workflow).stream()
                    .filter(line -> line.contains("uses:"))
                    .toList();
            assertThat(uses).as(workflow.toString()).isNotEmpty();
            for (String line : uses) {
                Matcher pinned = PINNED.matcher(line);
                assertThat(pinned.matches()).as(workflow + ": " + line).isTrue();
                assertThat(pins.merge(pinned.group(1), pinned.group(2), (before, now) -> before))
                        .as(workflow + ": " + line)
                        .isEqualTo(pinned.group(2));
            }
        }
    }

    @Test
    void every_workflow_says_what_it_may_do_and_every_job_ends() throws Exception {
        for (Path workflow : workflows()) {
            JsonNode root = GitHubFiles.read(workflow);
            assertThat(root.has("permissions")).as(workflow.toString()).isTrue();
            assertThat(root.path("permissions")).as(workflow.toString()).noneMatch(WorkflowsTest::isMore);
            assertThat(root.has("concurrency")).as(workflow.toString()).isTrue();
            assertThat(root.path("jobs")).as(workflow.toString()).isNotEmpty().allSatisfy(job -> {
                assertThat(job.path("timeout-minutes").asInt()).isBetween(1, 60);
                boolean isTold =
                        job.has("permissions") || root.path("permissions").has("contents");
                assertThat(isTold).isTrue();
            });
        }
    }

    /** What anybody's change starts, or builds anything, may change nothing. */
    @Test
    void only_what_publishes_may_write() throws Exception {
        Map<String, List<String>> writers = new TreeMap<>();
        for (Path workflow : workflows()) {
            GitHubFiles.read(workflow).path("jobs").properties().forEach(job -> {
                List<String> writes = job.getValue().path("permissions").properties().stream()
                        .filter(right -> isMore(right.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
                if (!writes.isEmpty()) {
                    writers.put(workflow.getFileName() + " " + job.getKey(), writes);
                }
            });
        }

        assertThat(writers)
                .containsOnly(
                        Map.entry("pages.yml deploy", List.of("id-token", "pages")),
                        Map.entry("release.yml attest", List.of("attestations", "id-token")),
                        Map.entry("release.yml publish", List.of("contents")));
    }

    private static boolean isMore(JsonNode right) {
        return !right.asText().equals("read") && !right.asText().equals("none");
    }

    @Test
    void no_checkout_leaves_a_token_behind() throws Exception {
        for (Path workflow : workflows()) {
            for (JsonNode job : GitHubFiles.read(workflow).path("jobs")) {
                for (JsonNode step : job.path("steps")) {
                    if (step.path("uses").asText().startsWith("actions/checkout@")) {
                        assertThat(step.path("with").path("persist-credentials").asText())
                                .as(workflow.toString())
                                .isEqualTo("false");
                    }
                }
            }
        }
    }

    @Test
    void what_is_published_is_the_folder_that_the_build_writes() throws Exception {
        JsonNode pages = GitHubFiles.read(GitHubFiles.repository().resolve(".github/workflows/pages.yml"));
        List<String> folders = pages.path("jobs").path("build").path("steps").findValuesAsText("path");

        assertThat(folders).containsExactly("target/pages");
        assertThat(Files.readString(GitHubFiles.repository().resolve("pom.xml")))
                .containsPattern(
                        "(?s)io\\.github\\.gvlk\\.site\\.Site</mainClass>.{0,200}<argument>\\$\\{project\\.build\\.directory}/pages</argument>");
        assertThat(pages.path("jobs").path("deploy").path("if").asText()).isEqualTo("github.ref == 'refs/heads/main'");
    }
}
