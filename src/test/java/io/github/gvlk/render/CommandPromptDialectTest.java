package io.github.gvlk.render;

import static io.github.gvlk.render.DialectPlans.AUTO;
import static io.github.gvlk.render.DialectPlans.CLIENT;
import static io.github.gvlk.render.DialectPlans.CLIENT_KEY;
import static io.github.gvlk.render.DialectPlans.DOMAIN;
import static io.github.gvlk.render.DialectPlans.DOMAIN_ALONE;
import static io.github.gvlk.render.DialectPlans.GUEST;
import static io.github.gvlk.render.DialectPlans.GUEST_KEY;
import static io.github.gvlk.render.DialectPlans.HOST;
import static io.github.gvlk.render.DialectPlans.HOST_AND_PORT;
import static io.github.gvlk.render.DialectPlans.PRODUCT;
import static io.github.gvlk.render.DialectPlans.SERVER;
import static io.github.gvlk.render.DialectPlans.SERVER_KEY;
import static io.github.gvlk.render.DialectPlans.UNCHANGED;
import static io.github.gvlk.render.DialectPlans.WITH_PRODUCT;
import static io.github.gvlk.render.DialectPlans.lines;
import static io.github.gvlk.render.DialectPlans.plan;
import static io.github.gvlk.render.DialectPlans.refusal;
import static io.github.gvlk.render.DialectPlans.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.activate.ActivationPlan;
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

class CommandPromptDialectTest {
    private static final String CONSOLE = "cscript //nologo %SystemRoot%\\System32\\slmgr.vbs ";

    private static final Note ELEVATED = Note.of("Run the lines in an elevated Command Prompt (Run as administrator).");
    private static final Note REMOTE = Note.of(
            "Run the lines as an administrator of the computers that they name; their firewalls must let Windows"
                    + " Management Instrumentation (WMI) in. No password stands in a line on purpose.");
    private static final Note AFTER_RESTART = Note.of(
            "After the change of edition the computer restarts; the lines behind it are for the time after that.");

    static Stream<Arguments> targets() {
        return Stream.of(
                arguments("unchanged", UNCHANGED, List.of()),
                arguments("auto-discovery", AUTO, List.of("slmgr /ckms")),
                arguments("host", HOST, List.of("slmgr /skms kms.example.com")),
                arguments("host and port", HOST_AND_PORT, List.of("slmgr /skms kms.example.com:1690")),
                arguments("domain", DOMAIN, List.of("slmgr /skms-domain corp.example.com")),
                arguments(
                        "domain that clears the host",
                        DOMAIN_ALONE,
                        List.of("slmgr /ckms", "slmgr /skms-domain corp.example.com")),
                arguments("cloud", DialectPlans.cloud("azure"), List.of("slmgr /skms azkms.core.windows.net:1688")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void everyTargetStandsBetweenTheKeyAndTheActivation(String label, KmsTarget target, List<String> set) {
        List<String> lines = lines("cmd", plan(SERVER, target), Manner.usual());
        assertThat(lines)
                .as(label)
                .startsWith("slmgr /ipk " + SERVER_KEY)
                .endsWith("slmgr /ato", "slmgr /dlv")
                .hasSize(3 + set.size())
                .containsAll(set);
        assertThat(lines.subList(1, 1 + set.size())).as(label).isEqualTo(set);
    }

    @Test
    void withCscriptEveryLineAnswersInTheConsole() {
        Rendering.Written written = written("cmd", plan(SERVER, HOST), DialectPlans.inConsole());
        assertThat(written.text())
                .isEqualTo(CONSOLE + "/ipk " + SERVER_KEY + "\n"
                        + CONSOLE + "/skms kms.example.com\n"
                        + CONSOLE + "/ato\n"
                        + CONSOLE + "/dlv\n");
        assertThat(written.opensDialogBoxes()).isFalse();
        assertThat(written("cmd", plan(SERVER, HOST), Manner.usual()).opensDialogBoxes())
                .isTrue();
    }

    @Test
    void everySettingIsOneOption() {
        ClientSettings settings = DialectPlans.settings(false, ActivationType.KMS);
        assertThat(lines("cmd", plan(SERVER, HOST, settings, Wish.REMOVE_KEY), Manner.usual()))
                .containsExactly(
                        "slmgr /upk",
                        "slmgr /ipk " + SERVER_KEY,
                        "slmgr /act-type 2",
                        "slmgr /ckhc",
                        "slmgr /skms kms.example.com",
                        "slmgr /ato",
                        "slmgr /dlv");
        assertThat(lines("cmd", plan(SERVER, HOST, DialectPlans.settings(true, ActivationType.ALL)), Manner.usual()))
                .contains("slmgr /act-type 0", "slmgr /skhc");
    }

    /** slmgr.vbs takes the Activation ID last, and for options of a product only. */
    @Test
    void theActivationIdStandsBehindEveryOptionOfAProduct() {
        ClientSettings settings =
                new ClientSettings(Optional.of(true), Optional.of(ActivationType.KMS), Optional.of(PRODUCT));
        assertThat(lines("cmd", plan(SERVER, HOST_AND_PORT, settings, Wish.REMOVE_KEY), Manner.usual()))
                .containsExactly(
                        "slmgr /upk " + PRODUCT,
                        "slmgr /ipk " + SERVER_KEY,
                        "slmgr /act-type 2 " + PRODUCT,
                        "slmgr /skhc",
                        "slmgr /skms kms.example.com:1690 " + PRODUCT,
                        "slmgr /ato " + PRODUCT,
                        "slmgr /dlv " + PRODUCT);
        assertThat(lines("cmd", plan(SERVER, UNCHANGED, WITH_PRODUCT, Wish.UNDO), Manner.usual()))
                .containsExactly("slmgr /ckms " + PRODUCT, "slmgr /ckms-domain " + PRODUCT, "slmgr /dlv " + PRODUCT);
        assertThat(lines("cmd", plan(SERVER, DOMAIN, WITH_PRODUCT), Manner.usual()))
                .contains("slmgr /skms-domain corp.example.com " + PRODUCT);
    }

    @Test
    void undoTakesBackAndRemovesTheKeyWhenAsked() {
        assertThat(lines("cmd", plan(SERVER, UNCHANGED, Wish.UNDO), Manner.usual()))
                .containsExactly("slmgr /ckms", "slmgr /ckms-domain", "slmgr /dlv");
        assertThat(lines("cmd", plan(SERVER, HOST, Wish.UNDO, Wish.REMOVE_KEY), Manner.usual()))
                .containsExactly("slmgr /ckms", "slmgr /upk", "slmgr /dlv");
    }

    @Test
    void anAvmaGuestGetsItsKeyAndNothingElse() {
        assertThat(lines("cmd", plan(GUEST, UNCHANGED), Manner.usual())).containsExactly("slmgr /ipk " + GUEST_KEY);
    }

    @Test
    void otherComputersComeOneAfterTheOtherEachWithAllSteps() {
        Rendering.Written written = written("cmd", plan(SERVER, HOST), DialectPlans.on("PC_01", "10.0.0.5"));
        assertThat(written.text().lines())
                .containsExactly(
                        "slmgr PC_01 /ipk " + SERVER_KEY,
                        "slmgr PC_01 /skms kms.example.com",
                        "slmgr PC_01 /ato",
                        "slmgr PC_01 /dlv",
                        "slmgr 10.0.0.5 /ipk " + SERVER_KEY,
                        "slmgr 10.0.0.5 /skms kms.example.com",
                        "slmgr 10.0.0.5 /ato",
                        "slmgr 10.0.0.5 /dlv");
        assertThat(written.notes()).containsExactly(REMOTE);
        assertThat(lines("cmd", plan(SERVER, UNCHANGED), DialectPlans.inConsole("pc01")))
                .first()
                .isEqualTo(CONSOLE + "pc01 /ipk " + SERVER_KEY);
    }

    @Test
    void aServerIsConvertedByDismAfterItsEditionsAreShown() {
        Rendering.Written written = written("cmd", plan(SERVER, HOST, Wish.CONVERT), Manner.usual());
        assertThat(written.text().lines())
                .containsExactly(
                        "DISM /online /Get-CurrentEdition",
                        "DISM /online /Get-TargetEditions",
                        "DISM /online /Set-Edition:ServerStandard /ProductKey:" + SERVER_KEY + " /AcceptEula",
                        "slmgr /skms kms.example.com",
                        "slmgr /ato",
                        "slmgr /dlv");
        assertThat(written.notes()).containsExactly(AFTER_RESTART, ELEVATED);
        Rendering.Written dism = written("dism", plan(SERVER, HOST, Wish.CONVERT), Manner.usual());
        assertThat(dism.text()).isEqualTo(written.text());
        assertThat(dism.dialect()).isEqualTo("dism");
    }

    @Test
    void aClientIsConvertedByChangepk() {
        Rendering.Written written = written("changepk", plan(CLIENT, HOST, Wish.CONVERT), DialectPlans.inConsole());
        assertThat(written.text().lines())
                .containsExactly(
                        "changepk.exe /ProductKey " + CLIENT_KEY,
                        CONSOLE + "/skms kms.example.com",
                        CONSOLE + "/ato",
                        CONSOLE + "/dlv");
        assertThat(written.dialect()).isEqualTo("changepk");
        assertThat(written.notes()).containsExactly(AFTER_RESTART, ELEVATED);
    }

    @Test
    void aClientEditionWithoutAnEditionIdIsConvertedToo() {
        ActivationPlan plan = plan("windows-11-enterprise-ltsc-2024", UNCHANGED, Wish.CONVERT);
        assertThat(lines("changepk", plan, Manner.usual()))
                .first()
                .isEqualTo("changepk.exe /ProductKey M7XTQ-FN8P6-TTKYV-9D4CC-J462D");
    }

    @Test
    void theToolOfTheOtherFamilyIsRefused() {
        String dism = "DISM /Set-Edition is for Windows Server; for Windows client use --as changepk.";
        assertThat(refusal("dism", plan(CLIENT, HOST, Wish.CONVERT), Manner.usual()))
                .isEqualTo(dism);
        assertThat(refusal("dism", plan(CLIENT, HOST), Manner.usual())).isEqualTo(dism);
        assertThat(refusal("changepk", plan(SERVER, HOST, Wish.CONVERT), Manner.usual()))
                .isEqualTo("changepk.exe is for Windows client; for Windows Server use --as dism.");
    }

    @Test
    void anEditionIsNotChangedFromAfar() {
        assertThat(refusal("cmd", plan(SERVER, HOST, Wish.CONVERT), DialectPlans.on("pc01")))
                .isEqualTo("An edition is changed on the computer itself: leave --remote or --convert out.");
    }

    @Test
    void commentsStandBeforeEachLine() {
        assertThat(lines("cmd", plan(SERVER, UNCHANGED, Wish.CONVERT), DialectPlans.withComments()))
                .containsExactly(
                        "rem Shows what the edition is now. Needs administrator rights.",
                        "DISM /online /Get-CurrentEdition",
                        "rem Shows what it may become: go on only where the new edition is in the list. Needs administrator"
                                + " rights.",
                        "DISM /online /Get-TargetEditions",
                        "rem Changes the edition of Windows and installs the key of the new one. The computer must be"
                                + " restarted before the steps that follow. Needs administrator rights.",
                        "DISM /online /Set-Edition:ServerStandard /ProductKey:" + SERVER_KEY + " /AcceptEula",
                        "rem Asks for the activation now instead of waiting for the next attempt of Windows.",
                        "slmgr /ato",
                        "rem Shows the licence state, the last five characters of the key and the KMS host in use.",
                        "slmgr /dlv");
    }

    @Test
    void commentsStandThereForEveryComputer() {
        Manner manner =
                new Manner(true, false, DialectPlans.on("pc01", "pc02").machines(), Manner.Architecture.AMD64, false);
        assertThat(lines("cmd", plan(GUEST, UNCHANGED), manner))
                .filteredOn(line -> !line.startsWith("rem "))
                .containsExactly("slmgr pc01 /ipk " + GUEST_KEY, "slmgr pc02 /ipk " + GUEST_KEY);
    }

    @Test
    void onlyActivationAndCheckNeedNoElevation() {
        Rendering.Written written = written("cmd", plan(SERVER, HOST, Wish.REMOVE_KEY), Manner.usual());
        assertThat(written.steps())
                .extracting(WrittenStep::command, WrittenStep::elevated)
                .containsExactly(
                        tuple("slmgr /upk", true),
                        tuple("slmgr /ipk " + SERVER_KEY, true),
                        tuple("slmgr /skms kms.example.com", true),
                        tuple("slmgr /ato", false),
                        tuple("slmgr /dlv", false));
        assertThat(written.notes()).containsExactly(ELEVATED);
        assertThat(written.form()).isEqualTo(TextForm.LINES);
    }
}
