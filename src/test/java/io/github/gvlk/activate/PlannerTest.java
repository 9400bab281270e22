package io.github.gvlk.activate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Planner PLANNER = new Planner(CATALOG);

    private static final Edition SERVER = edition("windows-server-2022-standard");
    private static final Edition CLIENT = edition("windows-11-enterprise");
    private static final Edition GUEST = edition("avma-windows-server-2022-standard");

    private static final ProductKey SERVER_KEY = new ProductKey("VDYBN-27WPP-V4HQT-9VMD4-VMK7H");
    private static final ProductKey GUEST_KEY = new ProductKey("YDFWN-MJ9JR-3DYRK-FXXRW-78VHK");

    private static final KmsTarget DISCOVERY = new KmsTarget.Discovery();
    private static final KmsTarget HOST = new KmsTarget.Host(KmsHost.parse("kms.example.com"));
    private static final KmsTarget HOST_AND_PORT = new KmsTarget.Host(KmsHost.parse("kms.example.com:1690"));
    private static final KmsTarget DOMAIN = new KmsTarget.LookupDomain(new DnsName("corp.example.com"));

    private static final Note ALONE = Note.of(
            "A GVLK activates nothing by itself: the computer must reach your organisation's KMS host or its provider's.");
    private static final Note ELEVATED = Note.of("Run the lines in an elevated Command Prompt (Run as administrator).");
    private static final Note DNS = Note.withCommand(
            "No KMS host named: the computer asks its DNS domain. This shows what it will find:",
            "nslookup -type=all _vlmcs._tcp");
    private static final Note STAYS =
            Note.withCommand("A KMS host that was set before stays in force. This clears it:", "slmgr /ckms");
    private static final Note AVMA = Note.of(
            "An AVMA key works only in a guest of an activated Windows Server Datacenter Hyper-V host; the guest"
                    + " activates by itself and asks no KMS host.");
    private static final Note NO_KEY =
            Note.of("Between /upk and a successful /ipk the computer has no key: do not restart"
                    + " in between. /ipk alone replaces a key too.");

    private static Edition edition(String id) {
        return CATALOG.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CloudHost cloud(String id) {
        return CATALOG.cloudHosts().stream()
                .filter(host -> host.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PlanResult result(Edition edition, KmsTarget target, boolean evaluation, boolean remove) {
        return PLANNER.plan(new Planner.Request(edition, target, evaluation, remove));
    }

    private static ActivationPlan plan(Edition edition, KmsTarget target, boolean evaluation, boolean remove) {
        PlanResult result = result(edition, target, evaluation, remove);
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        return ((PlanResult.Planned) result).plan();
    }

    private static String refusal(Edition edition, KmsTarget target) {
        PlanResult result = result(edition, target, false, false);
        assertThat(result).isInstanceOf(PlanResult.Refused.class);
        return ((PlanResult.Refused) result).reason();
    }

    @Test
    void discoveryInstallsActivatesAndShows() {
        ActivationPlan plan = plan(SERVER, DISCOVERY, false, false);
        assertThat(plan.edition()).isEqualTo(SERVER);
        assertThat(plan.steps())
                .containsExactly(new Step.InstallKey(SERVER_KEY), new Step.Activate(), new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(ALONE, DNS, STAYS, ELEVATED);
    }

    @Test
    void aHostIsNamedBetweenTheKeyAndTheActivation() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, false, false);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetKmsHost(KmsHost.parse("kms.example.com:1690")),
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(ALONE, ELEVATED);
    }

    @Test
    void aHostWithoutAPortIsKeptSoAndTheNoteSaysWhatThatMeans() {
        ActivationPlan plan = plan(SERVER, HOST, false, false);
        assertThat(plan.steps()).contains(new Step.SetKmsHost(KmsHost.parse("kms.example.com")));
        assertThat(plan.notes())
                .containsExactly(ALONE, Note.of("No port named: /skms sets it back to 1688."), ELEVATED);
    }

    @Test
    void aDomainIsNamedBetweenTheKeyAndTheActivation() {
        ActivationPlan plan = plan(SERVER, DOMAIN, false, false);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetLookupDomain(new DnsName("corp.example.com")),
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes())
                .containsExactly(
                        ALONE,
                        Note.withCommand(
                                "This shows what the computer will find:",
                                "nslookup -type=all _vlmcs._tcp.corp.example.com"),
                        Note.withCommand(
                                "A KMS host that was set before overrides the domain. This clears it:", "slmgr /ckms"),
                        ELEVATED);
    }

    @Test
    void aCloudHostIsNamedWithItsConditionAndItsNote() {
        ActivationPlan plan = plan(SERVER, new KmsTarget.Cloud(cloud("azure")), false, false);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetKmsHost(KmsHost.parse("azkms.core.windows.net:1688")),
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes())
                .containsExactly(
                        ALONE,
                        Note.of(
                                "Microsoft Azure: From Azure virtual machines only (Azure Virtual Desktop and Windows 365 networks"
                                        + " included)."),
                        Note.of("azkms is the present name."),
                        ELEVATED);
    }

    @Test
    void aCloudHostWhoseVendorNamesNoPortSaysSo() {
        ActivationPlan plan = plan(SERVER, new KmsTarget.Cloud(cloud("ovh-dedicated")), false, false);
        assertThat(plan.steps()).contains(new Step.SetKmsHost(KmsHost.parse("kms.ovh.net:1688")));
        assertThat(plan.notes())
                .containsExactly(
                        ALONE,
                        Note.of(
                                "OVHcloud dedicated servers: For a dedicated server with an OVHcloud SPLA licence for Windows."
                                        + " Without that licence the system is a trial that ends after 120 days."),
                        Note.of("The vendor names no port: 1688 is the KMS default."),
                        ELEVATED);
    }

    @Test
    void theOldKeyIsRemovedFirstAndOnlyWhenAsked() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, false, true);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.RemoveKey(),
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetKmsHost(KmsHost.parse("kms.example.com:1690")),
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(ALONE, NO_KEY, ELEVATED);
    }

    @Test
    void anAvmaKeyIsInstalledAndNothingElse() {
        ActivationPlan plan = plan(GUEST, DISCOVERY, false, false);
        assertThat(plan.steps()).containsExactly(new Step.InstallKey(GUEST_KEY));
        assertThat(plan.notes()).containsExactly(AVMA, ELEVATED);
    }

    @Test
    void anAvmaKeyMayReplaceAKeyThatIsRemovedFirst() {
        ActivationPlan plan = plan(GUEST, DISCOVERY, false, true);
        assertThat(plan.steps()).containsExactly(new Step.RemoveKey(), new Step.InstallKey(GUEST_KEY));
        assertThat(plan.notes()).containsExactly(AVMA, NO_KEY, ELEVATED);
    }

    static Stream<Arguments> kmsTargets() {
        return Stream.of(
                arguments("host", HOST),
                arguments("host and port", HOST_AND_PORT),
                arguments("domain", DOMAIN),
                arguments("cloud", new KmsTarget.Cloud(cloud("azure"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kmsTargets")
    void anAvmaKeyTakesNoKmsHost(String label, KmsTarget target) {
        assertThat(refusal(GUEST, target))
                .as(label)
                .isEqualTo("An AVMA key asks the Hyper-V host, never a KMS host: leave the KMS option out.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kmsTargets")
    void officeIsRefusedWithTheReasonAndTheWayToItsKey(String label, KmsTarget target) {
        Edition office = edition("office-ltsc-professional-plus-2021");
        String reason =
                "Office LTSC Professional Plus 2021 is not activated with slmgr.vbs but with ospp.vbs, which this"
                        + " version does not print yet. Its key is shown by: gvlk key Office LTSC Professional Plus 2021";
        assertThat(refusal(office, target)).as(label).isEqualTo(reason);
        assertThat(refusal(office, DISCOVERY)).isEqualTo(reason);
    }

    @Test
    void anEvaluationServerIsConvertedWithEditionAndKeyFilledIn() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, true, false);
        assertThat(plan.steps()).hasSize(4).startsWith(new Step.InstallKey(SERVER_KEY));
        assertThat(plan.notes()).hasSize(3).endsWith(ALONE, ELEVATED);
        Note evaluation = plan.notes().get(0);
        assertThat(evaluation.text())
                .startsWith("Evaluation: An evaluation installation of Windows Server does not take this key with /ipk:"
                        + " convert it first with DISM")
                .endsWith(" The line:");
        assertThat(evaluation.command())
                .contains("DISM /online /Set-Edition:ServerStandard /ProductKey:VDYBN-27WPP-V4HQT-9VMD4-VMK7H"
                        + " /AcceptEula");
    }

    @Test
    void anEvaluationServerWithoutAKnownEditionIdGetsNoLineToCopy() {
        Edition edition = edition("windows-server-2008-r2-standard");
        assertThat(edition.editionId()).isEmpty();
        Note note = plan(edition, DISCOVERY, true, false).notes().get(0);
        assertThat(note.text()).startsWith("Evaluation: ").doesNotContain("The line:", "SETUP_KEY", "EDITION_ID");
        assertThat(note.command()).isEmpty();
    }

    @Test
    void anEvaluationClientMustBeReinstalled() {
        ActivationPlan plan = plan(CLIENT, HOST_AND_PORT, true, false);
        assertThat(plan.notes())
                .containsExactly(
                        Note.of(
                                "Evaluation: An evaluation installation of Windows client does not take this key and cannot be"
                                        + " converted: reinstall the computer from volume media of the edition."),
                        ALONE,
                        ELEVATED);
    }

    @Test
    void theRemarkOfAnEditionIsShown() {
        Edition edition = edition("windows-iot-enterprise-ltsc-2024");
        assertThat(plan(edition, HOST_AND_PORT, false, false).notes())
                .containsExactly(Note.of("Volume media of this release need no key to be entered."), ALONE, ELEVATED);
    }

    @Test
    void everyEditionIsPlannedWithItsOwnKeyOrRefusedAsOffice() {
        int planned = 0;
        for (Edition edition : CATALOG.editions()) {
            if (edition.family() == Family.OFFICE) {
                assertThat(refusal(edition, DISCOVERY)).startsWith(edition.name() + " is not activated with slmgr.vbs");
                continue;
            }
            planned++;
            List<Step> expected = new ArrayList<>(List.of(new Step.InstallKey(edition.key())));
            if (edition.kind() == KeyKind.GVLK) {
                expected.add(new Step.Activate());
                expected.add(new Step.ShowLicence());
            }
            assertThat(plan(edition, DISCOVERY, false, false).steps())
                    .as(edition.id())
                    .isEqualTo(expected);
        }
        assertThat(planned).isGreaterThan(100);
    }

    @Test
    void aNoteWithItsCommandMakesOneLine() {
        assertThat(STAYS.oneLine())
                .isEqualTo("A KMS host that was set before stays in force. This clears it: slmgr /ckms");
        assertThat(ALONE.oneLine()).isEqualTo(ALONE.text());
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments(new Step.RemoveKey(), "remove the present product key", true),
                arguments(new Step.InstallKey(SERVER_KEY), "install the setup key", true),
                arguments(new Step.SetKmsHost(KmsHost.parse("kms")), "name the KMS host", true),
                arguments(
                        new Step.SetLookupDomain(new DnsName("corp")),
                        "name the DNS domain of the KMS host's record",
                        true),
                arguments(new Step.Activate(), "activate", false),
                arguments(new Step.ShowLicence(), "check the result", false));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void whatChangesTheSystemNeedsElevationAndNothingNeedsARestart(Step step, String purpose, boolean elevated) {
        assertThat(step.purpose()).isEqualTo(purpose);
        assertThat(step.elevated()).isEqualTo(elevated);
        assertThat(step.restart()).isFalse();
    }
}
