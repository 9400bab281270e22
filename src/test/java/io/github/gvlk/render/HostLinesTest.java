package io.github.gvlk.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.activate.HostPlanner;
import io.github.gvlk.activate.HostSettings;
import io.github.gvlk.activate.HostStep;
import io.github.gvlk.value.Guid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of a host, and that the organisation's own key is in none of them. */
class HostLinesTest {
    private static final HostSettings NOTHING = new HostSettings(
            Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    @Test
    void a_host_without_wishes_is_activated_published_let_in_and_shown() {
        assertThat(commands(HostPlanner.kmsHost(NOTHING)))
                .containsExactly(
                        "slmgr /ato",
                        "slmgr /sdns",
                        "powershell -NoProfile -Command \"Set-NetFirewallRule -Name SPPSVC-In-TCP"
                                + " -Profile Domain,Private -Enabled True\"",
                        "slmgr /dlv");
    }

    @Test
    void every_wish_has_its_line_and_the_service_is_restarted_behind_them() {
        Guid id = new Guid("47f3b983-7c53-4d45-abc6-bcd91e2dd90a");
        HostSettings all = new HostSettings(
                Optional.of(id), OptionalInt.of(1690), OptionalInt.of(60), OptionalInt.of(1440), Optional.of(false));
        assertThat(commands(HostPlanner.kmsHost(all)))
                .containsExactly(
                        "slmgr /ato " + id,
                        "slmgr /sprt 1690",
                        "slmgr /sai 60",
                        "slmgr /sri 1440",
                        "slmgr /cdns",
                        "net stop sppsvc",
                        "net start sppsvc",
                        "powershell -NoProfile -Command \"Set-NetFirewallRule -Name SPPSVC-In-TCP"
                                + " -Profile Domain,Private -Enabled True\"",
                        "slmgr /dlv " + id);
    }

    @Test
    void of_active_directory_only_the_list_is_left_to_run() {
        assertThat(commands(HostPlanner.activeDirectory())).containsExactly("slmgr /ao-list");
    }

    /** What would hold a host key is a comment, and so are its lines. */
    @ParameterizedTest
    @ValueSource(strings = {"/ipk", "/ad-activation-online"})
    void a_line_with_a_host_key_is_a_comment(String option) {
        String text = HostLines.text(new HostLines(true).lines(HostPlanner.kmsHost(NOTHING)), true)
                + HostLines.text(new HostLines(true).lines(HostPlanner.activeDirectory()), true);
        assertThat(text.lines().filter(line -> line.contains(option)))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("rem ") && line.endsWith("YOUR-OWN-HOST-KEY"));
    }

    @Test
    void comments_fit_a_console() {
        String text = HostLines.text(new HostLines(false).lines(HostPlanner.kmsHost(NOTHING)), true);
        assertThat(text.lines().filter(line -> line.startsWith("rem "))).allMatch(line -> line.length() <= 80);
    }

    private static List<String> commands(List<HostStep> steps) {
        return HostLines.text(new HostLines(false).lines(steps), false)
                .lines()
                .filter(line -> !line.startsWith("rem "))
                .toList();
    }
}
