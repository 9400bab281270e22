package io.github.gvlk.activate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.DataFiles;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.EditionChange;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import io.github.gvlk.value.WindowsBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Planner PLANNER = new Planner(CATALOG);

    private static final Edition SERVER = edition("windows-server-2022-standard");
    private static final Edition CLIENT = edition("windows-11-enterprise");
    private static final Edition GUEST = edition("avma-windows-server-2022-standard");
    private static final Edition OFFICE = edition("office-ltsc-professional-plus-2021");

    private static final ProductKey SERVER_KEY = new ProductKey("VDYBN-27WPP-V4HQT-9VMD4-VMK7H");
    private static final ProductKey CLIENT_KEY = new ProductKey("NPPR9-FWDCX-D2C8J-H872K-2YT43");
    private static final ProductKey GUEST_KEY = new ProductKey("YDFWN-MJ9JR-3DYRK-FXXRW-78VHK");
    private static final ProductKey OFFICE_KEY = new ProductKey("FXYTK-NJJ8C-GB6DW-3DYQT-6F7TH");

    private static final KmsTarget UNCHANGED = new KmsTarget.Unchanged();
    private static final KmsTarget AUTO = new KmsTarget.AutoDiscovery();
    private static final KmsTarget HOST = new KmsTarget.Host(KmsHost.parse("kms.example.com"));
    private static final KmsTarget HOST_AND_PORT = new KmsTarget.Host(KmsHost.parse("kms.example.com:1690"));
    private static final KmsTarget DOMAIN = new KmsTarget.LookupDomain(new DnsName("corp.example.com"), false);
    private static final KmsTarget DOMAIN_ALONE = new KmsTarget.LookupDomain(new DnsName("corp.example.com"), true);
    private static final KmsTarget CLOUD = new KmsTarget.Cloud(cloud("azure"));

    private static final List<KmsTarget> TARGETS =
            List.of(UNCHANGED, AUTO, HOST, HOST_AND_PORT, DOMAIN, DOMAIN_ALONE, CLOUD);

    private static final Step SET_HOST_AND_PORT = new Step.SetKmsHost(KmsHost.parse("kms.example.com:1690"));
    private static final Step SET_DOMAIN = new Step.SetLookupDomain(new DnsName("corp.example.com"));

    private static final Guid PRODUCT = new Guid("b3ca044e-a358-4d68-9883-aaa2941aca99");
    private static final Guid WINDOWS = new Guid("55c92734-d682-4d71-983e-d6ec3f16059f");

    private static final Note ALONE = Note.of(
            "A GVLK activates nothing by itself: the computer must reach your organisation's KMS host or its provider's.");
    private static final Note DNS = Note.withCommand(
            "No KMS host named: the computer asks its DNS domain. This shows what it will find:",
            "nslookup -type=all _vlmcs._tcp");
    private static final Note HOST_STAYS =
            Note.of("A KMS host that was set before stays in force; --auto-discovery adds the line that clears it.");
    private static final Note PORT =
            Note.of("No port named: 1688, the KMS default, is meant, whatever was set before.");
    private static final Note DNS_OF_DOMAIN = Note.withCommand(
            "This shows what the computer will find:", "nslookup -type=all _vlmcs._tcp.corp.example.com");
    private static final Note AVMA = Note.of(
            "An AVMA key works only in a guest of an activated Windows Server Datacenter Hyper-V host; the guest"
                    + " activates by itself and asks no KMS host.");
    private static final Note NO_KEY = Note.of(
            "Between the removal of the old key and the next successful installation the computer has no key: do not"
                    + " restart in between. Installing alone replaces a key too.");
    private static final Note GO_BACK = Note.of(
            "What stood there before the setup key is not known to gvlk: to go back, install the computer's own key.");
    private static final Note KEY_STAYS =
            Note.of("The setup key stays installed; --upk adds the line that removes it.");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

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

    private static ClientSettings type(ActivationType type) {
        return new ClientSettings(Optional.empty(), Optional.of(type), Optional.empty());
    }

    private static ClientSettings caching(boolean on) {
        return new ClientSettings(Optional.of(on), Optional.empty(), Optional.empty());
    }

    private static PlanResult result(
            Edition edition, KmsTarget target, boolean evaluation, Set<Wish> wishes, ClientSettings settings) {
        return PLANNER.plan(new Planner.Request(edition, target, evaluation, wishes, settings));
    }

    private static ActivationPlan planned(PlanResult result) {
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        return ((PlanResult.Planned) result).plan();
    }

    private static String reason(PlanResult result) {
        assertThat(result).isInstanceOf(PlanResult.Refused.class);
        return ((PlanResult.Refused) result).reason();
    }

    private static ActivationPlan plan(Edition edition, KmsTarget target, Wish... wishes) {
        return planned(result(edition, target, false, Set.of(wishes), ClientSettings.UNCHANGED));
    }

    private static ActivationPlan plan(Edition edition, KmsTarget target, ClientSettings settings, Wish... wishes) {
        return planned(result(edition, target, false, Set.of(wishes), settings));
    }

    private static ActivationPlan evaluation(Edition edition, KmsTarget target, Wish... wishes) {
        return planned(result(edition, target, true, Set.of(wishes), ClientSettings.UNCHANGED));
    }

    private static String refusal(Edition edition, KmsTarget target, Wish... wishes) {
        return reason(result(edition, target, false, Set.of(wishes), ClientSettings.UNCHANGED));
    }

    private static String refusal(Edition edition, KmsTarget target, ClientSettings settings, Wish... wishes) {
        return reason(result(edition, target, false, Set.of(wishes), settings));
    }

    private static EditionChange change(Family family) {
        return CATALOG.editionChange(family).orElseThrow();
    }

    // ---- targets ----

    @Test
    void withoutATargetTheKeyIsInstalledAndTheHostAsked() {
        ActivationPlan plan = plan(SERVER, UNCHANGED);
        assertThat(plan.edition()).isEqualTo(SERVER);
        assertThat(plan.steps())
                .containsExactly(new Step.InstallKey(SERVER_KEY), new Step.Activate(), new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(ALONE, DNS, HOST_STAYS);
    }

    @Test
    void autoDiscoveryClearsTheHostBeforeTheActivation() {
        ActivationPlan plan = plan(SERVER, AUTO);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.ClearKmsHost(),
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes())
                .containsExactly(
                        ALONE,
                        Note.withCommand(
                                "This shows what the computer will find by DNS:", "nslookup -type=all _vlmcs._tcp"),
                        Note.of("A DNS domain that was set before stays in force; --undo clears it too."));
    }

    @Test
    void aHostIsNamedBetweenTheKeyAndTheActivation() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        SET_HOST_AND_PORT,
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(ALONE);
    }

    @Test
    void aHostWithoutAPortIsKeptSoAndTheNoteSaysWhatThatMeans() {
        ActivationPlan plan = plan(SERVER, HOST);
        assertThat(plan.steps()).contains(new Step.SetKmsHost(KmsHost.parse("kms.example.com")));
        assertThat(plan.notes()).containsExactly(ALONE, PORT);
    }

    @Test
    void aDomainIsNamedBetweenTheKeyAndTheActivation() {
        ActivationPlan plan = plan(SERVER, DOMAIN);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY), SET_DOMAIN, new Step.Activate(), new Step.ShowLicence());
        assertThat(plan.notes())
                .containsExactly(
                        ALONE,
                        DNS_OF_DOMAIN,
                        Note.of(
                                "A KMS host that was set before overrides the domain; --auto-discovery beside --kms-domain"
                                        + " adds the line that clears it."));
    }

    @Test
    void aDomainMayClearTheHostThatWouldOverrideIt() {
        ActivationPlan plan = plan(SERVER, DOMAIN_ALONE);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.ClearKmsHost(),
                        SET_DOMAIN,
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(ALONE, DNS_OF_DOMAIN);
    }

    @Test
    void aCloudHostIsNamedWithItsConditionAndItsNote() {
        ActivationPlan plan = plan(SERVER, CLOUD);
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
                        Note.of("azkms is the present name."));
    }

    @Test
    void aCloudHostWhoseVendorNamesNoPortSaysSo() {
        ActivationPlan plan = plan(SERVER, new KmsTarget.Cloud(cloud("ovh-dedicated")));
        assertThat(plan.steps()).contains(new Step.SetKmsHost(KmsHost.parse("kms.ovh.net:1688")));
        assertThat(plan.notes())
                .containsExactly(
                        ALONE,
                        Note.of(
                                "OVHcloud dedicated servers: For a dedicated server with an OVHcloud SPLA licence for Windows."
                                        + " Without that licence the system is a trial that ends after 120 days."),
                        Note.of("The vendor names no port: 1688 is the KMS default."));
    }

    @Test
    void everyCloudHostIsNamedWithItsCondition() {
        for (CloudHost cloud : CATALOG.cloudHosts()) {
            ActivationPlan plan = plan(SERVER, new KmsTarget.Cloud(cloud));
            assertThat(plan.steps()).as(cloud.id()).contains(new Step.SetKmsHost(cloud.host()));
            assertThat(plan.notes()).as(cloud.id()).contains(Note.of(cloud.vendor() + ": " + cloud.condition()));
        }
    }

    // ---- wishes ----

    @Test
    void theOldKeyIsRemovedFirstAndOnlyWhenAsked() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, Wish.REMOVE_KEY);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.RemovePresentKey(),
                        new Step.InstallKey(SERVER_KEY),
                        SET_HOST_AND_PORT,
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(ALONE, NO_KEY);
    }

    @Test
    void theActivationIsLeftToWindowsWhenAsked() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, Wish.NO_ACTIVATION);
        assertThat(plan.steps())
                .containsExactly(new Step.InstallKey(SERVER_KEY), SET_HOST_AND_PORT, new Step.ShowLicence());
        assertThat(plan.steps()).noneMatch(Step.Activate.class::isInstance);
        assertThat(plan.installsKey()).isTrue();
        assertThat(plan.notes()).containsExactly(ALONE);
    }

    @Test
    void settingsStandBetweenTheKeyAndTheHost() {
        ClientSettings settings =
                new ClientSettings(Optional.of(false), Optional.of(ActivationType.KMS), Optional.of(PRODUCT));
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, settings, Wish.REMOVE_KEY);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.RemovePresentKey(),
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetActivationType(ActivationType.KMS),
                        new Step.SetHostCaching(false),
                        SET_HOST_AND_PORT,
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.product()).contains(PRODUCT);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void hostCachingIsSwitchedAsAsked(boolean on) {
        assertThat(plan(CLIENT, UNCHANGED, caching(on)).steps())
                .containsExactly(
                        new Step.InstallKey(CLIENT_KEY),
                        new Step.SetHostCaching(on),
                        new Step.Activate(),
                        new Step.ShowLicence());
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivationType.class,
            names = {"ALL", "KMS"})
    void aTypeThatAllowsKmsGoesWithAHost(ActivationType type) {
        assertThat(plan(SERVER, HOST_AND_PORT, type(type)).steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetActivationType(type),
                        SET_HOST_AND_PORT,
                        new Step.Activate(),
                        new Step.ShowLicence());
    }

    @Test
    void activeDirectoryIsAskedAtOnce() {
        assertThat(plan(SERVER, UNCHANGED, type(ActivationType.ACTIVE_DIRECTORY))
                        .steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetActivationType(ActivationType.ACTIVE_DIRECTORY),
                        new Step.Activate(),
                        new Step.ShowLicence());
    }

    @Test
    void aTokenIsPreparedWithoutTheUsualActivation() {
        assertThat(plan(SERVER, UNCHANGED, type(ActivationType.TOKEN), Wish.NO_ACTIVATION)
                        .steps())
                .containsExactly(
                        new Step.InstallKey(SERVER_KEY),
                        new Step.SetActivationType(ActivationType.TOKEN),
                        new Step.ShowLicence());
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivationType.class,
            names = {"ACTIVE_DIRECTORY", "TOKEN"})
    void aComputerThatMayNotAskAKmsHostGetsNoNoteOfHowItFindsOne(ActivationType type) {
        String wants = type == ActivationType.TOKEN
                ? "the computer needs a token and the licence that your organisation got for it."
                : "your organisation's Active Directory must hold an activation object for it.";
        assertThat(plan(SERVER, UNCHANGED, type(type), Wish.NO_ACTIVATION).notes())
                .containsExactly(Note.of("A GVLK activates nothing by itself: " + wants));
    }

    @Test
    void theActivationIdIsKeptForTheDialects() {
        ClientSettings settings = new ClientSettings(Optional.empty(), Optional.empty(), Optional.of(PRODUCT));
        ActivationPlan plan = plan(SERVER, UNCHANGED, settings);
        assertThat(plan.product()).contains(PRODUCT);
        assertThat(plan.steps()).isEqualTo(plan(SERVER, UNCHANGED).steps());
        assertThat(plan(SERVER, UNCHANGED).product()).isEmpty();
    }

    // ---- refusals ----

    static Stream<Arguments> typesWithoutKms() {
        return Stream.of(
                arguments(HOST, ActivationType.ACTIVE_DIRECTORY, "ad"),
                arguments(HOST_AND_PORT, ActivationType.TOKEN, "token"),
                arguments(DOMAIN, ActivationType.ACTIVE_DIRECTORY, "ad"),
                arguments(DOMAIN_ALONE, ActivationType.TOKEN, "token"),
                arguments(CLOUD, ActivationType.ACTIVE_DIRECTORY, "ad"),
                arguments(AUTO, ActivationType.TOKEN, "token"));
    }

    @ParameterizedTest
    @MethodSource("typesWithoutKms")
    void aTypeWithoutKmsTakesNoKmsOption(KmsTarget target, ActivationType type, String word) {
        String reason = "With --act-type " + word + " the computer asks no KMS host: leave one of them out.";
        assertThat(refusal(SERVER, target, type(type))).isEqualTo(reason);
        assertThat(refusal(SERVER, target, type(type), Wish.NO_ACTIVATION)).isEqualTo(reason);
    }

    @Test
    void aTokenAndTheUsualActivationDoNotGoTogether() {
        assertThat(refusal(SERVER, UNCHANGED, type(ActivationType.TOKEN)))
                .isEqualTo("With --act-type token the usual activation is refused: add --no-activate, and activate with"
                        + " the token's certificate.");
    }

    static Stream<Arguments> kmsTargets() {
        return TARGETS.stream()
                .filter(target -> !target.equals(UNCHANGED))
                .map(target -> arguments(target.getClass().getSimpleName(), target));
    }

    private static final String NO_KMS_FOR_AVMA =
            "An AVMA key asks the Hyper-V host, never a KMS host: leave the KMS options out.";

    @ParameterizedTest(name = "{0}")
    @MethodSource("kmsTargets")
    void anAvmaKeyTakesNoKmsHost(String label, KmsTarget target) {
        assertThat(refusal(GUEST, target)).as(label).isEqualTo(NO_KMS_FOR_AVMA);
        assertThat(refusal(GUEST, target, Wish.UNDO)).as(label).isEqualTo(NO_KMS_FOR_AVMA);
        assertThat(refusal(GUEST, target, Wish.CONVERT)).as(label).isEqualTo(NO_KMS_FOR_AVMA);
    }

    @Test
    void anAvmaKeyTakesNoSettingOfAKmsClient() {
        assertThat(refusal(GUEST, UNCHANGED, caching(true))).isEqualTo(NO_KMS_FOR_AVMA);
        assertThat(refusal(GUEST, UNCHANGED, type(ActivationType.ALL))).isEqualTo(NO_KMS_FOR_AVMA);
        assertThat(refusal(
                        GUEST, UNCHANGED, new ClientSettings(Optional.empty(), Optional.empty(), Optional.of(PRODUCT))))
                .isEqualTo(NO_KMS_FOR_AVMA);
    }

    @Test
    void anAvmaKeyChangesNoEdition() {
        assertThat(refusal(GUEST, UNCHANGED, Wish.CONVERT))
                .isEqualTo(
                        "No published page says that an AVMA key changes an edition: convert with the setup key of the"
                                + " edition, then install the AVMA key.");
    }

    @Test
    void aChangeOfEditionCannotBeTakenBack() {
        String reason =
                "A change of edition (--convert, --as dism, --as changepk) cannot be taken back: leave it or --undo out.";
        for (Edition edition : List.of(SERVER, CLIENT, GUEST, OFFICE)) {
            assertThat(refusal(edition, UNCHANGED, Wish.CONVERT, Wish.UNDO))
                    .as(edition.id())
                    .isEqualTo(reason);
        }
    }

    @Test
    void anEvaluationOfWindowsClientIsNotConverted() {
        assertThat(reason(result(CLIENT, UNCHANGED, true, Set.of(Wish.CONVERT), ClientSettings.UNCHANGED)))
                .isEqualTo(
                        "An evaluation installation of Windows client does not take this key and cannot be converted:"
                                + " reinstall the computer from volume media of the edition.");
    }

    @Test
    void aServerEditionWithoutAnEditionIdIsNotConverted() {
        Edition edition = edition("windows-server-2022-datacenter-azure-edition");
        assertThat(edition.editionId()).isEmpty();
        assertThat(refusal(edition, UNCHANGED, Wish.CONVERT))
                .isEqualTo("No EditionID is published for Windows Server 2022 Datacenter: Azure Edition, and DISM needs"
                        + " one. DISM /online /Get-TargetEditions lists what the computer may become.");
    }

    @Test
    void officeIsNotConverted() {
        assertThat(refusal(OFFICE, UNCHANGED, Wish.CONVERT))
                .isEqualTo(
                        "Office LTSC Professional Plus 2021 is not changed into another edition: install the one that"
                                + " is wanted.");
    }

    @Test
    void anOfficeProductWithoutAKnownFolderIsRefused() throws IOException {
        Path overlay = Files.writeString(temp.resolve("mine.json"), """
                {"editions": [{"id": "office-next", "name": "Office Next", "product": "Office LTSC 2027",
                  "kind": "GVLK", "family": "office", "key": "BBBBB-CCCCC-DDDDD-FFFFF-GGGGG",
                  "sources": ["KMS-EN-2025"]}]}
                """, UTF_8);
        Catalog catalog = Catalog.of(DataFiles.bundled(), List.of(overlay));
        Edition next = catalog.editions().stream()
                .filter(edition -> edition.id().equals("office-next"))
                .findFirst()
                .orElseThrow();
        PlanResult result = new Planner(catalog)
                .plan(new Planner.Request(next, UNCHANGED, false, Set.of(), ClientSettings.UNCHANGED));
        assertThat(reason(result))
                .isEqualTo(
                        "Where the tools of Office LTSC 2027 are is not in the catalogue, so that no line for them can"
                                + " be printed.");
    }

    // ---- AVMA ----

    @Test
    void anAvmaKeyIsInstalledAndNothingElse() {
        ActivationPlan plan = plan(GUEST, UNCHANGED);
        assertThat(plan.steps()).containsExactly(new Step.InstallKey(GUEST_KEY));
        assertThat(plan.notes()).containsExactly(AVMA);
        assertThat(plan.steps()).noneMatch(Step.Activate.class::isInstance);
        assertThat(plan(GUEST, UNCHANGED, Wish.NO_ACTIVATION).steps()).isEqualTo(plan.steps());
    }

    @Test
    void anAvmaKeyMayReplaceAKeyThatIsRemovedFirst() {
        ActivationPlan plan = plan(GUEST, UNCHANGED, Wish.REMOVE_KEY);
        assertThat(plan.steps()).containsExactly(new Step.RemovePresentKey(), new Step.InstallKey(GUEST_KEY));
        assertThat(plan.notes()).containsExactly(AVMA, NO_KEY);
    }

    @Test
    void undoOfAnAvmaKeyTouchesNoKmsSetting() {
        ActivationPlan plan = plan(GUEST, UNCHANGED, Wish.UNDO, Wish.REMOVE_KEY);
        assertThat(plan.steps()).containsExactly(new Step.RemoveSetupKey(GUEST_KEY), new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(AVMA, GO_BACK);
        assertThat(plan(GUEST, UNCHANGED, Wish.UNDO).steps()).containsExactly(new Step.ShowLicence());
    }

    @Test
    void anAvmaGuestOfAnEvaluationIsNotToldOfALineThatIsRefused() {
        ActivationPlan plan = evaluation(GUEST, UNCHANGED);
        assertThat(plan.notes())
                .containsExactly(Note.of("Evaluation: " + change(Family.SERVER).evaluation()), AVMA);
    }

    // ---- change of edition ----

    @Test
    void aServerIsConvertedByDismWithEditionIdAndKey() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, Wish.CONVERT);
        Step.ConvertByDism convert = new Step.ConvertByDism(new EditionId("ServerStandard"), SERVER_KEY);
        assertThat(plan.steps())
                .containsExactly(convert, SET_HOST_AND_PORT, new Step.Activate(), new Step.ShowLicence());
        assertThat(plan.conversion()).contains(convert);
        assertThat(plan.installsKey()).isTrue();
        assertThat(plan.notes()).containsExactly(Note.of(change(Family.SERVER).rules()), ALONE);
    }

    @Test
    void aClientIsConvertedByChangepk() {
        ActivationPlan plan = plan(CLIENT, HOST_AND_PORT, Wish.CONVERT, Wish.NO_ACTIVATION);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.ConvertByChangepk(Optional.of(new EditionId("Enterprise")), CLIENT_KEY),
                        SET_HOST_AND_PORT,
                        new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(Note.of(change(Family.CLIENT).rules()), ALONE);
    }

    @Test
    void aClientEditionWithoutAnEditionIdIsConvertedAllTheSame() {
        Edition edition = edition("windows-11-enterprise-ltsc-2024");
        assertThat(plan(edition, HOST_AND_PORT, Wish.CONVERT).conversion())
                .contains(new Step.ConvertByChangepk(Optional.empty(), edition.key()));
    }

    @Test
    void theOldKeyIsRemovedBeforeAChangeOfEditionToo() {
        assertThat(plan(SERVER, UNCHANGED, Wish.CONVERT, Wish.REMOVE_KEY).steps())
                .startsWith(
                        new Step.RemovePresentKey(),
                        new Step.ConvertByDism(new EditionId("ServerStandard"), SERVER_KEY));
    }

    @Test
    void aScriptThatIsRunAgainAfterTheRestartInstallsTheKeyAfterTheChange() {
        ActivationPlan plan = plan(SERVER, HOST_AND_PORT, Wish.CONVERT);
        assertThat(plan.repeatableSteps())
                .containsExactly(
                        new Step.ConvertByDism(new EditionId("ServerStandard"), SERVER_KEY),
                        new Step.InstallKey(SERVER_KEY),
                        SET_HOST_AND_PORT,
                        new Step.Activate(),
                        new Step.ShowLicence());
        ActivationPlan usual = plan(SERVER, HOST_AND_PORT);
        assertThat(usual.repeatableSteps()).isEqualTo(usual.steps());
        assertThat(usual.conversion()).isEmpty();
    }

    @Test
    void anEvaluationServerIsToldOfTheConversion() {
        ActivationPlan plan = evaluation(SERVER, HOST_AND_PORT);
        assertThat(plan.steps()).hasSize(4).startsWith(new Step.InstallKey(SERVER_KEY));
        assertThat(plan.notes())
                .containsExactly(
                        Note.of("Evaluation: " + change(Family.SERVER).evaluation()
                                + " With --convert the line for it is printed."),
                        ALONE);
    }

    @Test
    void anEvaluationServerThatIsConvertedGetsRulesAndWarning() {
        ActivationPlan plan = evaluation(SERVER, HOST_AND_PORT, Wish.CONVERT);
        assertThat(plan.steps()).startsWith(new Step.ConvertByDism(new EditionId("ServerStandard"), SERVER_KEY));
        assertThat(plan.notes())
                .containsExactly(
                        Note.of(change(Family.SERVER).rules()),
                        Note.of("Evaluation: " + change(Family.SERVER).evaluation()),
                        ALONE);
    }

    @Test
    void anEvaluationServerWithoutAKnownEditionIdIsPromisedNoLine() {
        Edition edition = edition("windows-server-2008-r2-standard");
        assertThat(edition.editionId()).isEmpty();
        assertThat(evaluation(edition, HOST_AND_PORT).notes())
                .containsExactly(Note.of("Evaluation: " + change(Family.SERVER).evaluation()), ALONE);
    }

    @Test
    void anEvaluationClientMustBeReinstalled() {
        assertThat(evaluation(CLIENT, HOST_AND_PORT).notes())
                .containsExactly(
                        Note.of(
                                "Evaluation: An evaluation installation of Windows client does not take this key and cannot be"
                                        + " converted: reinstall the computer from volume media of the edition."),
                        ALONE);
    }

    @Test
    void theRemarkOfAnEditionIsShown() {
        Edition edition = edition("windows-iot-enterprise-ltsc-2024");
        assertThat(plan(edition, HOST_AND_PORT).notes())
                .containsExactly(Note.of("Volume media of this release need no key to be entered."), ALONE);
    }

    // ---- undo ----

    static Stream<Arguments> undone() {
        Step host = new Step.ClearKmsHost();
        Step domain = new Step.ClearLookupDomain();
        return Stream.of(
                arguments("nothing named", UNCHANGED, List.of(host, domain)),
                arguments("auto-discovery", AUTO, List.of(host, domain)),
                arguments("host", HOST, List.of(host)),
                arguments("host and port", HOST_AND_PORT, List.of(host)),
                arguments("cloud", CLOUD, List.of(host)),
                arguments("domain", DOMAIN, List.of(domain)),
                arguments("domain that clears the host", DOMAIN_ALONE, List.of(host, domain)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("undone")
    void undoClearsWhatTheSameOptionsSet(String label, KmsTarget target, List<Step> cleared) {
        for (Edition edition : List.of(SERVER, CLIENT, OFFICE)) {
            List<Step> expected = new ArrayList<>(cleared);
            expected.add(new Step.ShowLicence());
            ActivationPlan plan = plan(edition, target, Wish.UNDO);
            assertThat(plan.steps()).as("%s %s", edition.id(), label).isEqualTo(expected);
            assertThat(plan.notes()).containsExactly(GO_BACK, KEY_STAYS);
            assertThat(plan.installsKey()).isFalse();
            assertThat(plan.steps()).noneMatch(Step.Activate.class::isInstance);
        }
    }

    @Test
    void undoRemovesTheSetupKeyLastAndOnlyWhenAsked() {
        ActivationPlan plan = plan(SERVER, HOST, Wish.UNDO, Wish.REMOVE_KEY);
        assertThat(plan.steps())
                .containsExactly(new Step.ClearKmsHost(), new Step.RemoveSetupKey(SERVER_KEY), new Step.ShowLicence());
        assertThat(plan.notes()).containsExactly(GO_BACK);
    }

    @ParameterizedTest
    @EnumSource(ActivationType.class)
    void undoAllowsEveryTypeAgain(ActivationType type) {
        assertThat(plan(SERVER, HOST, type(type), Wish.UNDO).steps())
                .containsExactly(
                        new Step.ClearKmsHost(),
                        new Step.SetActivationType(ActivationType.ALL),
                        new Step.ShowLicence());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void undoSwitchesHostCachingBackOn(boolean on) {
        assertThat(plan(SERVER, DOMAIN, caching(on), Wish.UNDO).steps())
                .containsExactly(new Step.ClearLookupDomain(), new Step.SetHostCaching(true), new Step.ShowLicence());
    }

    @Test
    void undoOfAnEvaluationSaysNothingOfConversion() {
        assertThat(evaluation(SERVER, UNCHANGED, Wish.UNDO).notes()).containsExactly(GO_BACK, KEY_STAYS);
    }

    // ---- Office ----

    @Test
    void officeIsPlannedAsWindowsIs() {
        ActivationPlan plan = plan(OFFICE, HOST_AND_PORT);
        assertThat(plan.steps())
                .containsExactly(
                        new Step.InstallKey(OFFICE_KEY),
                        SET_HOST_AND_PORT,
                        new Step.Activate(),
                        new Step.ShowLicence());
        assertThat(plan.application()).isEqualTo(new ActivationPlan.Office("Office16"));
        assertThat(plan.notes()).containsExactly(ALONE);
    }

    @Test
    void everyOfficeEditionHasAFolder() {
        assertThat(CATALOG.editions().stream().filter(edition -> edition.family() == Family.OFFICE))
                .hasSizeGreaterThan(50)
                .allSatisfy(edition -> assertThat(plan(edition, UNCHANGED).application())
                        .isEqualTo(new ActivationPlan.Office("Office16")));
    }

    // ---- what a plan tells of itself ----

    @Test
    void aPlanTellsItsEdition() {
        ActivationPlan plan = plan(SERVER, UNCHANGED);
        assertThat(plan.title()).isEqualTo("Windows Server 2022 Standard");
        assertThat(plan.id()).isEqualTo("windows-server-2022-standard");
        assertThat(plan.lastFive()).isEqualTo(new PartialKey("VMK7H"));
        assertThat(plan.isServer()).isTrue();
        assertThat(plan(CLIENT, UNCHANGED).isServer()).isFalse();
        assertThat(plan.application()).isEqualTo(new ActivationPlan.Windows(WINDOWS));
        assertThat(plan(CLIENT, UNCHANGED).application()).isEqualTo(plan.application());
        assertThat(plan(GUEST, UNCHANGED).application()).isEqualTo(plan.application());
    }

    @Test
    void aPlanTellsWhetherItsReleaseIsOlderThanABuild() {
        ActivationPlan plan = plan(SERVER, UNCHANGED);
        assertThat(plan.isOlderThan(new WindowsBuild(20_349))).isTrue();
        assertThat(plan.isOlderThan(new WindowsBuild(20_348))).isFalse();
        assertThat(plan(edition("windows-10-pro"), UNCHANGED).isOlderThan(new WindowsBuild(15_063)))
                .as("only some of its builds are older")
                .isFalse();
        assertThat(plan(OFFICE, UNCHANGED).isOlderThan(new WindowsBuild(99_999)))
                .as("no build is known")
                .isFalse();
    }

    // ---- all editions ----

    private static List<Set<Wish>> allWishes() {
        List<Set<Wish>> all = new ArrayList<>(List.of(EnumSet.noneOf(Wish.class)));
        for (Wish wish : Wish.values()) {
            for (Set<Wish> without : List.copyOf(all)) {
                Set<Wish> with = EnumSet.of(wish);
                with.addAll(without);
                all.add(with);
            }
        }
        return all;
    }

    private static List<ClientSettings> allSettings() {
        List<ClientSettings> all = new ArrayList<>();
        for (ActivationType type : ActivationType.values()) {
            all.add(type(type));
        }
        all.add(caching(false));
        all.add(new ClientSettings(Optional.empty(), Optional.empty(), Optional.of(PRODUCT)));
        all.add(ClientSettings.UNCHANGED);
        return all;
    }

    @Test
    void everyEditionIsRefusedOrPlannedWithItsOwnKeyInTheRightOrder() {
        int planned = 0;
        int refused = 0;
        for (Edition edition : CATALOG.editions()) {
            for (KmsTarget target : TARGETS) {
                for (Set<Wish> wishes : allWishes()) {
                    for (ClientSettings settings : allSettings()) {
                        PlanResult result = result(edition, target, false, wishes, settings);
                        if (result instanceof PlanResult.Planned each) {
                            planned++;
                            requireSound(each.plan(), wishes);
                        } else {
                            refused++;
                            assertThat(reason(result)).endsWith(".").hasLineCount(1);
                        }
                    }
                }
            }
        }
        assertThat(planned).isGreaterThan(50_000);
        assertThat(refused).isGreaterThan(10_000);
    }

    /** Plain conditions: the description of an assertion for each of the many plans would take longer than the plans. */
    private static void requireSound(ActivationPlan plan, Set<Wish> wishes) {
        List<Step> steps = plan.steps();
        boolean undo = wishes.contains(Wish.UNDO);
        boolean gvlk = plan.edition().kind() == KeyKind.GVLK;
        boolean sound = installed(steps)
                        .equals(undo ? List.of() : List.of(plan.edition().key()))
                && plan.installsKey() != undo
                && (gvlk || undo) == steps.get(steps.size() - 1) instanceof Step.ShowLicence
                && count(steps, Step.RemoveKey.class) == (wishes.contains(Wish.REMOVE_KEY) ? 1 : 0)
                && count(steps, Step.ConvertEdition.class) == (wishes.contains(Wish.CONVERT) ? 1 : 0)
                && count(steps, Step.Activate.class) == (gvlk && !undo && !wishes.contains(Wish.NO_ACTIVATION) ? 1 : 0)
                && isAfterEverySetting(steps)
                && removal(steps, undo);
        if (!sound) {
            throw new AssertionError(plan.id() + " " + wishes + " " + steps);
        }
    }

    private static long count(List<Step> steps, Class<? extends Step> kind) {
        return steps.stream().filter(kind::isInstance).count();
    }

    private static List<ProductKey> installed(List<Step> steps) {
        List<ProductKey> keys = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.InstallKey install) {
                keys.add(install.key());
            } else if (step instanceof Step.ConvertEdition convert) {
                keys.add(convert.key());
            }
        }
        return keys;
    }

    /** Behind the activation only the check follows. */
    private static boolean isAfterEverySetting(List<Step> steps) {
        int activation = steps.indexOf(new Step.Activate());
        return activation < 0 || activation == steps.size() - 2;
    }

    /** The present key goes before everything; the setup key when all else is undone. */
    private static boolean removal(List<Step> steps, boolean undo) {
        for (int i = 0; i < steps.size(); i++) {
            boolean right = !(steps.get(i) instanceof Step.RemoveKey step)
                    || (undo
                            ? step instanceof Step.RemoveSetupKey && i == steps.size() - 2
                            : step instanceof Step.RemovePresentKey && i == 0);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    // ---- notes and steps ----

    @Test
    void noNoteSpeaksOfATool() {
        for (KmsTarget target : TARGETS) {
            for (Wish wish : List.of(Wish.REMOVE_KEY, Wish.NO_ACTIVATION, Wish.UNDO)) {
                assertThat(plan(CLIENT, target, wish).notes())
                        .allSatisfy(note ->
                                assertThat(note.oneLine()).doesNotContain("slmgr", "/ipk", "/ckms", "/upk", "ospp"));
            }
        }
    }

    @Test
    void aNoteWithItsCommandMakesOneLine() {
        assertThat(DNS.oneLine())
                .isEqualTo("No KMS host named: the computer asks its DNS domain. This shows what it will find:"
                        + " nslookup -type=all _vlmcs._tcp");
        assertThat(ALONE.oneLine()).isEqualTo(ALONE.text());
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments(
                        new Step.ConvertByDism(new EditionId("ServerStandard"), SERVER_KEY),
                        "change the edition",
                        true,
                        true),
                arguments(new Step.ConvertByChangepk(Optional.empty(), CLIENT_KEY), "change the edition", true, true),
                arguments(new Step.RemovePresentKey(), "remove the present product key", true, false),
                arguments(new Step.RemoveSetupKey(SERVER_KEY), "remove the setup key", true, false),
                arguments(new Step.InstallKey(SERVER_KEY), "install the setup key", true, false),
                arguments(new Step.SetActivationType(ActivationType.KMS), "set the activation type", true, false),
                arguments(new Step.SetHostCaching(true), "switch KMS host caching on", true, false),
                arguments(new Step.SetHostCaching(false), "switch KMS host caching off", true, false),
                arguments(new Step.SetKmsHost(KmsHost.parse("kms")), "name the KMS host", true, false),
                arguments(new Step.ClearKmsHost(), "go back to DNS discovery", true, false),
                arguments(
                        new Step.SetLookupDomain(new DnsName("corp")),
                        "name the DNS domain of the KMS host's record",
                        true,
                        false),
                arguments(new Step.ClearLookupDomain(), "look in the computer's own DNS domain again", true, false),
                arguments(new Step.Activate(), "activate", false, false),
                arguments(new Step.ShowLicence(), "check the result", false, false));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void whatChangesTheSystemNeedsElevationAndOnlyAConversionARestart(
            Step step, String purpose, boolean elevated, boolean restart) {
        assertThat(step.purpose()).isEqualTo(purpose);
        assertThat(step.elevated()).isEqualTo(elevated);
        assertThat(step.restart()).isEqualTo(restart);
    }

    /** Explanations become comments: what ends a comment or starts a command in any dialect must not be in them. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void theExplanationIsAPlainSentence(Step step) {
        assertThat(step.explanation()).matches("[A-Z][A-Za-z0-9 .,:;()'-]+\\.").doesNotContain("--");
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, 0, all, every way",
        "ACTIVE_DIRECTORY, 1, ad, by Active Directory only",
        "KMS, 2, kms, by KMS only",
        "TOKEN, 3, token, by token only"
    })
    void anActivationTypeHasTheNumberOfSlmgr(ActivationType type, int number, String word, String explanation) {
        assertThat(type.number()).isEqualTo(number);
        assertThat(type.word()).isEqualTo(word);
        assertThat(new Step.SetActivationType(type).explanation()).contains(explanation);
    }
}
