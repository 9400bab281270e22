package io.github.gvlk.render;

import static io.github.gvlk.render.DialectPlans.AUTO;
import static io.github.gvlk.render.DialectPlans.CATALOG;
import static io.github.gvlk.render.DialectPlans.CLIENT;
import static io.github.gvlk.render.DialectPlans.DOMAIN;
import static io.github.gvlk.render.DialectPlans.DOMAIN_ALONE;
import static io.github.gvlk.render.DialectPlans.HOST;
import static io.github.gvlk.render.DialectPlans.HOST_AND_PORT;
import static io.github.gvlk.render.DialectPlans.OFFICE;
import static io.github.gvlk.render.DialectPlans.SERVER;
import static io.github.gvlk.render.DialectPlans.UNCHANGED;
import static io.github.gvlk.render.DialectPlans.WITH_PRODUCT;
import static io.github.gvlk.render.DialectPlans.plan;
import static io.github.gvlk.render.DialectPlans.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.ActivationTools.Advice;
import io.github.gvlk.catalog.DialectGuide;
import io.github.gvlk.catalog.Edition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
    private static final Set<String> FOR_OTHERS_ONLY = Set.of("powershell-remoting", "oslicense-remoting");
    private static final Set<String> FOR_OTHERS =
            Set.of("cmd", "batch", "powershell-remoting", "oslicense-remoting", "office");
    private static final Set<String> WITH_ACTIVATION_ID = Set.of(
            "cmd",
            "batch",
            "powershell",
            "oslicense",
            "powershell-remoting",
            "oslicense-remoting",
            "dism",
            "changepk",
            "registry",
            "reg-add");

    static Stream<String> names() {
        return Dialects.names().stream();
    }

    static Stream<String> namesForWindows() {
        return names().filter(name -> !name.equals("office"));
    }

    @Test
    void theNamesAreTheseTheUsualOneFirst() {
        assertThat(Dialects.names())
                .containsExactly(
                        "cmd",
                        "batch",
                        "powershell",
                        "oslicense",
                        "powershell-remoting",
                        "oslicense-remoting",
                        "ansible",
                        "dism",
                        "changepk",
                        "unattend",
                        "intune",
                        "registry",
                        "reg-add",
                        "office");
        assertThat(Dialects.USUAL).isEqualTo("cmd");
        assertThat(Dialects.USUAL_FOR_OFFICE).isEqualTo("office");
    }

    @Test
    void everyDialectIsExplainedAndEveryAdviceNamesADialect() {
        assertThat(CATALOG.dialects())
                .extracting(DialectGuide::name)
                .containsExactlyInAnyOrderElementsOf(Dialects.names());
        assertThat(CATALOG.tools().advice())
                .isNotEmpty()
                .flatExtracting(Advice::dialects)
                .isSubsetOf(Dialects.names());
    }

    /** A refusal is an answer of the dialect too: what must not happen is that nobody answers. */
    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsADialectThatAnswersByThatName(String name) {
        String edition = name.equals("office") ? OFFICE : name.equals("dism") ? SERVER : CLIENT;
        KmsTarget target = name.equals("intune") ? UNCHANGED : HOST_AND_PORT;
        Manner manner = FOR_OTHERS_ONLY.contains(name) ? DialectPlans.on("pc01") : Manner.usual();
        ActivationPlan plan =
                Dialects.isForConversion(name) ? plan(edition, target, Wish.CONVERT) : plan(edition, target);
        Rendering.Written written = DialectPlans.written(name, plan, manner);
        assertThat(written.dialect()).isEqualTo(name);
        assertThat(written.text()).endsWith("\n").doesNotContain("\r", "\t", "@@");
        assertThat(written.steps()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CMD", "bash", "cmd ", "powershell\n"})
    void anUnknownNameIsAnError(String name) {
        ActivationPlan plan = plan(SERVER, HOST);
        assertThatThrownBy(() -> Dialects.write(name, plan, Manner.usual()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no dialect is called " + name);
        assertThatThrownBy(() -> Dialects.isForConversion(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dismAndChangepkAreForConversionAndNoOther() {
        assertThat(Dialects.names().stream().filter(Dialects::isForConversion)).containsExactly("dism", "changepk");
    }

    @ParameterizedTest
    @MethodSource("namesForWindows")
    void aDialectOfWindowsRefusesOffice(String name) {
        assertThat(refusal(name, plan(OFFICE, HOST), Manner.usual()))
                .isEqualTo(
                        "Office LTSC Professional Plus 2021 is activated with ospp.vbs, which only --as office writes.");
    }

    @Test
    void theDialectOfOfficeRefusesWindows() {
        assertThat(refusal("office", plan(SERVER, HOST), Manner.usual()))
                .isEqualTo(
                        "--as office is for Office; Windows Server 2022 Standard is activated with another dialect.");
    }

    @ParameterizedTest
    @MethodSource("namesForWindows")
    void otherComputersAreRefusedWhereADialectCannotReachThem(String name) {
        Optional<String> refusal = Optional.empty();
        Rendering rendering = Dialects.write(name, plan(CLIENT, HOST), DialectPlans.on("pc01"));
        if (rendering instanceof Rendering.Refused refused) {
            refusal = Optional.of(refused.reason());
        }
        if (FOR_OTHERS.contains(name)) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal)
                    .contains("--as " + name + " is for the computer that it is used on; for others by name use cmd,"
                            + " batch or powershell-remoting.");
        }
    }

    @Test
    void officeReachesOtherComputers() {
        assertThat(Dialects.write("office", plan(OFFICE, HOST), DialectPlans.on("pc01")))
                .isInstanceOf(Rendering.Written.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell-remoting", "oslicense-remoting"})
    void remotingWantsTheNamesOfComputers(String name) {
        assertThat(refusal(name, plan(CLIENT, HOST), Manner.usual()))
                .isEqualTo("--as " + name + " is for other computers: name them, --remote NAME[,NAME...].");
    }

    @ParameterizedTest
    @MethodSource("namesForWindows")
    void anActivationIdIsRefusedWhereADialectCannotAddressAProduct(String name) {
        Manner manner = FOR_OTHERS_ONLY.contains(name) ? DialectPlans.on("pc01") : Manner.usual();
        Rendering rendering = Dialects.write(name, plan(CLIENT, UNCHANGED, WITH_PRODUCT), manner);
        String reason =
                "--as " + name + " cannot address a product by its Activation ID; cmd, batch and powershell can.";
        if (WITH_ACTIVATION_ID.contains(name)) {
            assertThat(rendering).isNotEqualTo(new Rendering.Refused(reason));
        } else {
            assertThat(rendering).isEqualTo(new Rendering.Refused(reason));
        }
    }

    // ---- all editions ----

    private static final List<KmsTarget> TARGETS = List.of(
            UNCHANGED,
            AUTO,
            HOST,
            HOST_AND_PORT,
            DOMAIN,
            DOMAIN_ALONE,
            DialectPlans.cloud("azure"),
            DialectPlans.cloud("aws"));

    private static final List<Wish[]> WISHES = List.of(
            new Wish[] {},
            new Wish[] {Wish.REMOVE_KEY},
            new Wish[] {Wish.CONVERT},
            new Wish[] {Wish.NO_ACTIVATION},
            new Wish[] {Wish.UNDO},
            new Wish[] {Wish.UNDO, Wish.REMOVE_KEY});

    private static final List<ClientSettings> SETTINGS =
            List.of(ClientSettings.UNCHANGED, WITH_PRODUCT, DialectPlans.settings(false, ActivationType.ALL));

    private static final String KEY = "[BCDFGHJKMNPQRTVWXY2346789]{5}(-[BCDFGHJKMNPQRTVWXY2346789]{5}){4}";
    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]*";
    private static final String HOST_NAME = "[A-Za-z0-9][A-Za-z0-9.-]*";
    private static final String GUID = "( [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?";

    private static final Pattern SLMGR =
            Pattern.compile("(slmgr|cscript //nologo %SystemRoot%\\\\System32\\\\slmgr\\.vbs)"
                    + "( " + NAME + ")? (/ipk " + KEY
                    + "|/(skhc|ckhc)"
                    + "|/(upk|ckms|ckms-domain|ato|dlv)" + GUID
                    + "|/act-type [0-3]" + GUID
                    + "|/skms " + HOST_NAME + "(:[1-9][0-9]{0,4})?" + GUID
                    + "|/skms-domain " + HOST_NAME + GUID + ")");
    private static final Pattern CONVERSION =
            Pattern.compile("DISM /online /Get-(CurrentEdition|TargetEditions)|DISM /online /Set-Edition:[A-Za-z0-9]+"
                    + " /ProductKey:" + KEY + " /AcceptEula|changepk\\.exe /ProductKey " + KEY);
    private static final Pattern OSPP = Pattern.compile(
            "cscript //nologo \"%ProgramFiles(\\(x86\\))?%\\\\Microsoft Office\\\\Office16\\\\ospp\\.vbs\""
                    + " /(inpkey:" + KEY
                    + "|unpkey:[A-Z0-9]{5}|actype:[0-2]|cachst:(TRUE|FALSE)|sethst:" + HOST_NAME
                    + "|setprt:[1-9][0-9]{0,4}|skms-domain:" + HOST_NAME + "|remhst|ckms-domain|act|dstatus)( "
                    + NAME + ")?");

    /** Opens like a tag and is none of PowerShell's or a batch file's signs. */
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][^<>\"%\\n]{0,60}>");

    private static final List<String> NEVER =
            List.of("/rearm", "skiprearm", "notificationdisabled", "//b", "@@", "your_", "placeholder", "example.org");

    private static List<Manner> manners(String dialect) {
        List<Manner> manners = new ArrayList<>();
        if (!FOR_OTHERS_ONLY.contains(dialect)) {
            manners.add(Manner.usual());
            manners.add(new Manner(true, true, List.of(), Manner.Architecture.ARM64, true));
        }
        if (FOR_OTHERS.contains(dialect)) {
            manners.add(DialectPlans.on("pc01", "PC_02", "10.0.0.5"));
        }
        return manners;
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTextOfAnyEditionHoldsAPlaceholderOrATrickAgainstTheTrial(String dialect) {
        Map<String, Integer> counts = new HashMap<>();
        int turn = 0;
        for (Edition edition : CATALOG.editions()) {
            for (KmsTarget target : TARGETS) {
                for (Wish[] wishes : WISHES) {
                    // Settings take turns: every one with every edition, but not with every target and wish.
                    ClientSettings settings = SETTINGS.get(turn++ % SETTINGS.size());
                    PlanResult result = DialectPlans.result(edition, target, settings, wishes);
                    if (result instanceof PlanResult.Planned planned) {
                        look(dialect, planned.plan(), counts);
                    }
                }
            }
            turn++;
        }
        assertThat(counts.getOrDefault("written", 0)).isGreaterThan(40);
        assertThat(counts.getOrDefault("refused", 0)).isGreaterThan(100);
    }

    private static void look(String dialect, ActivationPlan plan, Map<String, Integer> counts) {
        for (Manner manner : manners(dialect)) {
            Rendering rendering = Dialects.write(dialect, plan, manner);
            if (rendering instanceof Rendering.Written written) {
                counts.merge("written", 1, Integer::sum);
                requireHarmless(dialect, plan, written);
            } else {
                counts.merge("refused", 1, Integer::sum);
                String reason = ((Rendering.Refused) rendering).reason();
                require(reason.endsWith(".") && !reason.contains("\n"), dialect, plan, reason);
            }
        }
    }

    private static void requireHarmless(String dialect, ActivationPlan plan, Rendering.Written written) {
        String text = written.text();
        String small = text.toLowerCase(java.util.Locale.ROOT);
        NEVER.forEach(word -> require(!small.contains(word), dialect, plan, word + " in " + text));
        if (written.form() != TextForm.XML) {
            require(!PLACEHOLDER.matcher(text).find(), dialect, plan, text);
        }
        require(StandardCharsets.US_ASCII.newEncoder().canEncode(text), dialect, plan, text);
        require(text.chars().allMatch(c -> c >= ' ' || c == '\n'), dialect, plan, text);
        if (written.form() == TextForm.LINES && !dialect.equals("reg-add")) {
            text.lines()
                    .filter(line -> !line.startsWith("rem "))
                    .forEach(line -> require(isKnownLine(dialect, line), dialect, plan, line));
        }
    }

    private static boolean isKnownLine(String dialect, String line) {
        return dialect.equals("office")
                ? OSPP.matcher(line).matches()
                : SLMGR.matcher(line).matches() || CONVERSION.matcher(line).matches();
    }

    /** A plain condition: an assertion with a description for each line would take longer than the lines. */
    private static void require(boolean good, String dialect, ActivationPlan plan, String shown) {
        if (!good) {
            throw new AssertionError(dialect + " of " + plan.id() + ": " + shown);
        }
    }
}
