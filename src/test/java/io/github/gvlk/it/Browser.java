package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Chromium or Chrome without a window, which looks up no name and asks nothing in the background.
 *
 * @param program where it is
 */
record Browser(Path program) {
    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** How it marks in its log what it would show to a developer: what the policy of a page forbids, too. */
    private static final String CONSOLE = "CONSOLE";

    /** The browser of this computer; where there is none the tests are skipped, and fail if {@code GVLK_CI} is {@code true}. */
    static Browser require(String consequence) {
        List<Path> found = PROGRAMS.stream()
                .flatMap(name -> Tools.find(name).stream())
                .limit(1)
                .toList();
        Tools.require(consequence, !found.isEmpty(), "chromium");
        return new Browser(found.get(0));
    }

    /** The command that starts it, with what it remembers in that folder. */
    List<String> command(Path profile, String... more) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-breakpad",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile,
                "--enable-logging=stderr"));
        command.addAll(List.of(more));
        return command;
    }

    /** Opens the file, does what the options say, and ends. */
    Distribution.Finished open(Path page, Path profile, String... more) throws Exception {
        List<String> command = command(profile, more);
        command.add("--virtual-time-budget=2000");
        command.add(page.toUri().toString());
        Distribution.Finished finished = Distribution.run(command);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return finished;
    }

    /** What it complained of. */
    static List<String> console(Distribution.Finished finished) {
        return finished.err().lines().filter(line -> line.contains(CONSOLE)).toList();
    }
}
