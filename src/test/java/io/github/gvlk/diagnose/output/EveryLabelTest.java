package io.github.gvlk.diagnose.output;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.catalog.OutputLabel;
import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.WindowsBuild;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every label of the catalogue, in a small output in its language: what stands behind it must arrive. */
class EveryLabelTest {
    private static final String NAME = "Windows(R), ServerStandard edition";
    private static final String DESCRIPTION = "Windows(R) Operating System, VOLUME_KMSCLIENT channel";
    private static final String ID = "9bd77860-9b31-4b7b-96ad-2564017315bf";
    private static final String PID = "03612-04700-000-000000-03-1031-20348.0000-0712026";
    private static final String SERVICE_VERSION = "10.0.20348.2322";
    private static final String HOST = "kms1.north.example:1688";
    private static final String DOMAIN = "north.example";
    private static final String COMPUTER = "app11.north.example";
    private static final String KEY = "N69G4-B89J2-4G8F4-WWYCC-J464C";
    private static final String CODE = "0xC004F074";

    private static final Pattern CHANGING = Pattern.compile("%([A-Za-z]+)%");

    /** What stands in place of the percent signs; anything else is the word {@code sample}. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("MINUTE", "257903"),
            Map.entry("DAY", "180"),
            Map.entry("M", "257903"),
            Map.entry("D", "179"),
            Map.entry("N", "120"),
            Map.entry("INTERVAL", "120"),
            Map.entry("COUNT", "1001"),
            Map.entry("ERRCODE", CODE.substring(2)),
            Map.entry("ENDDATE", "9/27/2026 7:36:14 AM"),
            Map.entry("KMS", HOST),
            Map.entry("FQDN", DOMAIN),
            Map.entry("PKEY", KEY),
            Map.entry("PRODUCTNAME", NAME),
            Map.entry("PRODUCTID", ID),
            Map.entry("ActID", ID),
            Map.entry("VERSION", SERVICE_VERSION),
            Map.entry("COMPUTERNAME", COMPUTER));

    private static final Map<OutputField, String> VALUES = values();

    /** Said of no product: they stand in front of the first. */
    private static final Set<OutputField> BEFORE_PRODUCT = EnumSet.of(
            OutputField.SERVICE_VERSION,
            OutputField.SCRIPT_HOST,
            OutputField.OSPP_FRAME,
            OutputField.OFFICE_PRODUCT_ID,
            OutputField.NAME);

    /** Lines of which nothing is kept. */
    private static final Set<OutputField> ONLY_READ =
            EnumSet.of(OutputField.MESSAGE, OutputField.SCRIPT_HOST, OutputField.OSPP_FRAME);

    private static final Map<OutputField, Action.Kind> ACTIONS = actions();

    /** Fields whose value is compared with the one that was written; the others are said by the line alone. */
    private static final Set<OutputField> SAID_BY_LINE = EnumSet.of(
            OutputField.NOT_IN_USE,
            OutputField.PLEASE_ACTIVATE,
            OutputField.RECENT_ACTIVATION,
            OutputField.KMS_CLIENT,
            OutputField.CUMULATIVE_REQUESTS,
            OutputField.AD_ACTIVATION,
            OutputField.AVMA_CLIENT,
            OutputField.TOKEN_ACTIVATION,
            OutputField.XPR_STATUS);

    private static final Catalog CATALOG = Catalog.bundled();
    private static final LabelIndex INDEX = new LabelIndex(CATALOG.outputLabels());

    private static Map<OutputField, String> values() {
        Map<OutputField, String> values = new EnumMap<>(OutputField.class);
        values.put(OutputField.NAME, NAME);
        values.put(OutputField.DESCRIPTION, DESCRIPTION);
        for (OutputField guid : List.of(
                OutputField.ACTIVATION_ID,
                OutputField.APPLICATION_ID,
                OutputField.CMID,
                OutputField.AVMA_GUEST_ID,
                OutputField.AD_OBJECT_ACTIVATION_ID)) {
            values.put(guid, ID);
        }
        for (OutputField pid : List.of(OutputField.EXTENDED_PID, OutputField.HOST_PID, OutputField.AD_OBJECT_PID)) {
            values.put(pid, PID);
        }
        for (OutputField host : List.of(OutputField.REGISTERED_HOST, OutputField.DNS_HOST)) {
            values.put(host, HOST);
        }
        values.put(OutputField.AD_OBJECT_DN, "CN=ao,CN=Services,CN=Configuration,DC=north,DC=example");
        values.put(OutputField.SERVICE_VERSION, SERVICE_VERSION);
        values.put(OutputField.REASON, CODE);
        values.put(OutputField.ERROR, CODE + " The computer could not be activated.");
        values.put(OutputField.PARTIAL_KEY, "VMK7H");
        values.put(OutputField.OS_VERSION, SERVICE_VERSION);
        values.put(OutputField.OS_BUILD, "20348");
        return values;
    }

    private static Map<OutputField, Action.Kind> actions() {
        Map<OutputField, Action.Kind> actions = new EnumMap<>(OutputField.class);
        actions.put(OutputField.KEY_INSTALLED, Action.Kind.KEY_INSTALLED);
        actions.put(OutputField.KEY_REMOVED, Action.Kind.KEY_REMOVED);
        actions.put(OutputField.HOST_SET, Action.Kind.HOST_SET);
        actions.put(OutputField.HOST_CLEARED, Action.Kind.HOST_CLEARED);
        actions.put(OutputField.DOMAIN_SET, Action.Kind.DOMAIN_SET);
        actions.put(OutputField.DOMAIN_CLEARED, Action.Kind.DOMAIN_CLEARED);
        actions.put(OutputField.ACTIVATING, Action.Kind.ACTIVATION_BEGUN);
        actions.put(OutputField.ACTIVATED, Action.Kind.ACTIVATED);
        actions.put(OutputField.ACTIVATION_FAILED, Action.Kind.FAILED);
        actions.put(OutputField.NON_GENUINE, Action.Kind.FAILED);
        actions.put(OutputField.PRODUCT_NOT_FOUND, Action.Kind.FAILED);
        actions.put(OutputField.ERROR, Action.Kind.FAILED);
        actions.put(OutputField.CONNECTION_ERROR, Action.Kind.CONNECTION_FAILED);
        return actions;
    }

    /** A label with its place among those of the catalogue, so that two of one text are two cases. */
    record Case(int number, OutputLabel label) {
        @Override
        public String toString() {
            return number + " " + label.language() + " " + label.tool() + " "
                    + label.field().word() + ": " + label.text();
        }
    }

    static Stream<Case> labels() {
        List<OutputLabel> labels = CATALOG.outputLabels();
        return Stream.iterate(0, i -> i + 1).limit(labels.size()).map(i -> new Case(i, labels.get(i)));
    }

    private static String filled(OutputLabel label) {
        Matcher changing = CHANGING.matcher(label.text());
        String text =
                changing.replaceAll(found -> Matcher.quoteReplacement(CHANGES.getOrDefault(found.group(1), "sample")));
        boolean whole = !text.equals(label.text())
                || (label.value().isPresent() && !label.text().endsWith(":"))
                || SAID_BY_LINE.contains(label.field())
                || (ACTIONS.containsKey(label.field()) && !label.text().endsWith(":"))
                || (ONLY_READ.contains(label.field()) && !label.text().endsWith(":"));
        if (whole) {
            return text;
        }
        return text + (text.endsWith(":") ? " " : ": ") + VALUES.getOrDefault(label.field(), "7");
    }

    /** The value that must be read: the first that changes, else the one that was written behind the label. */
    private static String expected(OutputLabel label) {
        Matcher changing = CHANGING.matcher(label.text());
        return changing.find()
                ? CHANGES.getOrDefault(changing.group(1), "sample")
                : VALUES.getOrDefault(label.field(), "7");
    }

    /** The label of a field in that language and tool, English where it has none. */
    private static String prefix(OutputField field, OutputLabel like) {
        String text = Stream.concat(
                        CATALOG.outputLabels().stream()
                                .filter(each -> each.tool().equals(like.tool())
                                        && each.language().equals(like.language())),
                        CATALOG.outputLabels().stream()
                                .filter(each -> each.language().equals("en")))
                .filter(each -> each.field() == field)
                .map(OutputLabel::text)
                .findFirst()
                .orElseThrow();
        return text + (text.endsWith(":") ? " " : ": ");
    }

    private static List<String> output(OutputLabel label) {
        String line = filled(label);
        String name = prefix(OutputField.NAME, label) + NAME;
        String description = prefix(OutputField.DESCRIPTION, label) + DESCRIPTION;
        if (label.field() == OutputField.NAME) {
            return List.of(line, description);
        }
        if (label.field() == OutputField.DESCRIPTION) {
            return List.of(name, line);
        }
        if (label.field() == OutputField.XPR_STATUS) {
            return List.of(NAME + ":", "    " + line);
        }
        return BEFORE_PRODUCT.contains(label.field())
                ? List.of(line, name, description)
                : List.of(name, description, line);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void what_stands_behind_a_label_arrives(Case labelCase) {
        OutputLabel label = labelCase.label();
        List<String> written = output(label);
        OutputReader output = OutputReader.of(PastedLines.of(String.join("\n", written)), INDEX);

        assertThat(output.usedLines().cardinality())
                .as("lines read of %s", written)
                .isEqualTo(written.size());
        assertThat(output.manner().byForm()).as("known without its label").isFalse();
        if (ONLY_READ.contains(label.field())) {
            assertThat(output.licences()).hasSize(1);
        } else if (ACTIONS.containsKey(label.field())) {
            arrivesAsAction(label, output);
        } else if (label.field() == OutputField.SERVICE_VERSION) {
            assertThat(output.licences()).hasSize(1);
            assertThat(output.licences().get(0).build()).isEqualTo(WindowsBuild.read("20348"));
        } else if (isOfComputer(label.field())) {
            arrivesAsSystemFact(label, output.system());
        } else {
            arrivesInLicence(label, output);
        }
    }

    private static boolean isOfComputer(OutputField field) {
        return switch (field) {
            case CONNECTED_TO, COMPUTER, OS_NAME, OS_VERSION, OS_BUILD, OS_EDITION_ID -> true;
            default -> false;
        };
    }

    private static void arrivesInLicence(OutputLabel label, OutputReader output) {
        assertThat(output.licences()).hasSize(1);
        Licence licence = output.licences().get(0);
        Optional<Printed> printed = licence.printed(label.field());
        assertThat(printed).as("%s of %s", label.field(), licence.fields()).isPresent();
        assertThat(printed.orElseThrow().word()).isEqualTo(label.value());
        if (label.value().isEmpty() && !SAID_BY_LINE.contains(label.field())) {
            assertThat(printed.orElseThrow().value()).contains(expected(label));
        }
        if (label.field() == OutputField.REASON) {
            assertThat(licence.reason()).contains(ErrorCode.ofHex(CODE));
        }
    }

    private static void arrivesAsAction(OutputLabel label, OutputReader output) {
        assertThat(output.actions())
                .extracting(Action::kind)
                .containsExactly(requireNonNull(ACTIONS.get(label.field())));
        Action action = output.actions().get(0);
        switch (label.field()) {
            case KEY_INSTALLED -> assertThat(action.subject()).contains("J464C");
            case HOST_SET -> assertThat(action.subject()).contains(HOST);
            case DOMAIN_SET -> assertThat(action.subject()).contains(DOMAIN);
            case ERROR, CONNECTION_ERROR -> assertThat(action.code()).contains(ErrorCode.ofHex(CODE));
            case ACTIVATING -> {
                assertThat(action.subject()).contains(NAME);
                assertThat(action.activationId()).contains(new Guid(ID));
            }
            default -> assertThat(action.code()).isEmpty();
        }
    }

    private static void arrivesAsSystemFact(OutputLabel label, SystemFacts system) {
        switch (label.field()) {
            case COMPUTER -> assertThat(system.computer()).contains("7");
            case CONNECTED_TO -> assertThat(system.computer()).contains(COMPUTER);
            case OS_NAME -> assertThat(system.osName()).contains("7");
            case OS_EDITION_ID -> assertThat(system.editionId()).contains("7");
            default -> assertThat(system.build()).isEqualTo(WindowsBuild.read("20348"));
        }
    }

    @Test
    void every_label_of_the_catalogue_is_a_case() {
        assertThat(labels().map(Case::label)).containsExactlyElementsOf(CATALOG.outputLabels());
        assertThat(CATALOG.outputLabels()).hasSizeGreaterThan(400);
    }
}
