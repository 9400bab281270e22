package io.github.gvlk.render;

import static io.github.gvlk.render.DialectPlans.AUTO;
import static io.github.gvlk.render.DialectPlans.DOMAIN;
import static io.github.gvlk.render.DialectPlans.DOMAIN_ALONE;
import static io.github.gvlk.render.DialectPlans.HOST;
import static io.github.gvlk.render.DialectPlans.HOST_AND_PORT;
import static io.github.gvlk.render.DialectPlans.OFFICE;
import static io.github.gvlk.render.DialectPlans.OFFICE_KEY;
import static io.github.gvlk.render.DialectPlans.UNCHANGED;
import static io.github.gvlk.render.DialectPlans.lines;
import static io.github.gvlk.render.DialectPlans.plan;
import static io.github.gvlk.render.DialectPlans.refusal;
import static io.github.gvlk.render.DialectPlans.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Wish;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeDialectTest {
    private static final String CALL = "cscript //nologo \"%ProgramFiles%\\Microsoft Office\\Office16\\ospp.vbs\" ";
    private static final String CALL_X86 =
            "cscript //nologo \"%ProgramFiles(x86)%\\Microsoft Office\\Office16\\ospp.vbs\" ";

    private static final Manner X86 = new Manner(false, false, List.of(), Manner.Architecture.AMD64, true);

    private static final Note WIDTH =
            Note.of("The path is that of an Office as wide as its Windows; for a 32-bit Office on 64-bit Windows add"
                    + " --office-x86.");
    private static final Note ELEVATED = Note.of("Run the lines in an elevated Command Prompt (Run as administrator).");
    private static final Note REMOTE = Note.of(
            "ospp.vbs must be on the computer that runs the lines, and the firewalls of the others must let Windows"
                    + " Management Instrumentation (WMI) in.");
    private static final Note PACK =
            Note.of("The KMS host needs the Office volume licence pack of this version, with its own host key.");

    static Stream<Arguments> targets() {
        return Stream.of(
                arguments("unchanged", UNCHANGED, List.of()),
                arguments("auto-discovery", AUTO, List.of("/remhst")),
                arguments("host", HOST, List.of("/sethst:kms.example.com", "/setprt:1688")),
                arguments("host and port", HOST_AND_PORT, List.of("/sethst:kms.example.com", "/setprt:1690")),
                arguments("domain", DOMAIN, List.of("/skms-domain:corp.example.com")),
                arguments(
                        "domain that clears the host",
                        DOMAIN_ALONE,
                        List.of("/remhst", "/skms-domain:corp.example.com")),
                arguments(
                        "cloud",
                        DialectPlans.cloud("azure"),
                        List.of("/sethst:azkms.core.windows.net", "/setprt:1688")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void everyTargetStandsBetweenTheKeyAndTheActivation(String label, KmsTarget target, List<String> set) {
        List<String> lines = lines("office", plan(OFFICE, target), Manner.usual());
        assertThat(lines)
                .as(label)
                .startsWith(CALL + "/inpkey:" + OFFICE_KEY)
                .endsWith(CALL + "/act", CALL + "/dstatus")
                .hasSize(3 + set.size());
        assertThat(lines.subList(1, 1 + set.size()))
                .as(label)
                .isEqualTo(set.stream().map(option -> CALL + option).toList());
    }

    @Test
    void a32BitOfficeOn64BitWindowsIsInAnotherFolder() {
        Rendering.Written written = written("office", plan(OFFICE, HOST), X86);
        assertThat(written.text())
                .isEqualTo(CALL_X86 + "/inpkey:" + OFFICE_KEY + "\n"
                        + CALL_X86 + "/sethst:kms.example.com\n"
                        + CALL_X86 + "/setprt:1688\n"
                        + CALL_X86 + "/act\n"
                        + CALL_X86 + "/dstatus\n");
        assertThat(written.notes()).containsExactly(ELEVATED, PACK);
    }

    @Test
    void theNameOfAnotherComputerStandsBehindTheOption() {
        Rendering.Written written = written("office", plan(OFFICE, HOST), DialectPlans.on("pc01", "pc_02"));
        assertThat(written.text().lines())
                .containsExactly(
                        CALL + "/inpkey:" + OFFICE_KEY + " pc01",
                        CALL + "/sethst:kms.example.com pc01",
                        CALL + "/setprt:1688 pc01",
                        CALL + "/act pc01",
                        CALL + "/dstatus pc01",
                        CALL + "/inpkey:" + OFFICE_KEY + " pc_02",
                        CALL + "/sethst:kms.example.com pc_02",
                        CALL + "/setprt:1688 pc_02",
                        CALL + "/act pc_02",
                        CALL + "/dstatus pc_02");
        assertThat(written.notes()).containsExactly(WIDTH, ELEVATED, REMOTE, PACK);
    }

    @Test
    void settingsAreOptionsToo() {
        assertThat(lines(
                        "office",
                        plan(OFFICE, HOST, DialectPlans.settings(false, ActivationType.KMS), Wish.NO_ACTIVATION),
                        Manner.usual()))
                .containsExactly(
                        CALL + "/inpkey:" + OFFICE_KEY,
                        CALL + "/actype:2",
                        CALL + "/cachst:FALSE",
                        CALL + "/sethst:kms.example.com",
                        CALL + "/setprt:1688",
                        CALL + "/dstatus");
        assertThat(lines(
                        "office",
                        plan(OFFICE, UNCHANGED, DialectPlans.settings(true, ActivationType.ACTIVE_DIRECTORY)),
                        Manner.usual()))
                .contains(CALL + "/actype:1", CALL + "/cachst:TRUE");
    }

    @Test
    void aTokenIsRefused() {
        ClientSettings token =
                new ClientSettings(Optional.empty(), Optional.of(ActivationType.TOKEN), Optional.empty());
        assertThat(refusal("office", plan(OFFICE, UNCHANGED, token, Wish.NO_ACTIVATION), Manner.usual()))
                .isEqualTo("ospp.vbs knows the activation types all, ad and kms, not token.");
    }

    @Test
    void undoTakesBackAndRemovesTheSetupKeyByItsLastFive() {
        assertThat(lines("office", plan(OFFICE, UNCHANGED, Wish.UNDO), Manner.usual()))
                .containsExactly(CALL + "/remhst", CALL + "/ckms-domain", CALL + "/dstatus");
        assertThat(lines("office", plan(OFFICE, HOST, Wish.UNDO, Wish.REMOVE_KEY), Manner.usual()))
                .containsExactly(CALL + "/remhst", CALL + "/unpkey:6F7TH", CALL + "/dstatus");
    }

    @Test
    void theKeyThatIsThereIsNotRemovedBecauseItIsNotKnown() {
        assertThat(refusal("office", plan(OFFICE, UNCHANGED, Wish.REMOVE_KEY), Manner.usual()))
                .isEqualTo("ospp.vbs removes a key by its last five characters, and which key is there is not known:"
                        + " /dstatus shows it, /unpkey:LAST5 removes it. Leave --upk out.");
    }

    @Test
    void everyLineNeedsElevation() {
        Rendering.Written written = written("office", plan(OFFICE, HOST), Manner.usual());
        assertThat(written.steps()).allMatch(WrittenStep::elevated);
        assertThat(written.form()).isEqualTo(TextForm.LINES);
        assertThat(written.opensDialogBoxes()).isFalse();
        assertThat(written.notes()).containsExactly(WIDTH, ELEVATED, PACK);
    }

    @Test
    void commentsStandBeforeEachLine() {
        assertThat(lines("office", plan(OFFICE, HOST, Wish.NO_ACTIVATION), DialectPlans.withComments()))
                .containsExactly(
                        "rem Installs the published setup key of the edition; it takes the place of the present key without"
                                + " asking. The key alone activates nothing. Needs administrator rights.",
                        CALL + "/inpkey:" + OFFICE_KEY,
                        "rem Names the KMS host, so that DNS is no longer asked for one. Without a port it is 1688, whatever"
                                + " was set before. Needs administrator rights.",
                        CALL + "/sethst:kms.example.com",
                        "rem Names the port of the KMS host, which ospp.vbs takes in a call of its own. Needs administrator"
                                + " rights.",
                        CALL + "/setprt:1688",
                        "rem Shows the licence state, the last five characters of the key and the KMS host in use. Needs"
                                + " administrator rights.",
                        CALL + "/dstatus");
    }
}
