package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code gvlk fleet} writes for a small inventory of two editions and two KMS hosts. */
final class FleetScripts {
    private static final String INVENTORY = """
            machine,edition,kms host
            alpha,Windows Server 2022 Standard,kms.example.org
            beta.example.org,Windows 11 Pro,kms.example.org:1690
            gamma,Windows Server 2022 Standard,kms.example.org
            """;

    private FleetScripts() {}

    /** Writes it in that form at the place. */
    static void write(Path place, String form, String... more) {
        List<String> arguments = new ArrayList<>(List.of("fleet", "-", "-q", "--as", form, "--out", place.toString()));
        arguments.addAll(List.of(more));
        Run run = Run.of(INVENTORY, Map.of(), arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** The one script for all machines. */
    static String script(Path folder, String form, String... more) throws IOException {
        Path file = folder.resolve(form + more.length);
        write(file, form, more);
        return Files.readString(file, UTF_8);
    }
}
