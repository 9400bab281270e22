package io.github.gvlk.fleet.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.InventoryColumn;
import io.github.gvlk.catalog.InventoryField;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as tools write them, read to rows. */
class InventoryReaderTest {
    private static final List<InventoryColumn> COLUMNS = Catalog.bundled().inventoryColumns();

    private static List<String> rows(String text) {
        return rows(text, InventoryLayout.UNKNOWN);
    }

    /** Each row as {@code line machine|system|version}, damaged ones as {@code line !text}. */
    private static List<String> rows(String text, InventoryLayout layout) {
        Inventory inventory = new InventoryReader(COLUMNS, layout).open(new StringReader(text));
        List<String> rows = new ArrayList<>();
        for (Optional<InventoryRow> row = inventory.next(); row.isPresent(); row = inventory.next()) {
            rows.add(shown(row.get()));
        }
        return rows;
    }

    private static String shown(InventoryRow row) {
        return row.damage().isPresent()
                ? row.line() + " !" + row.text()
                : row.line() + " " + row.value(InventoryField.MACHINE) + "|" + row.value(InventoryField.SYSTEM) + "|"
                        + row.value(InventoryField.VERSION);
    }

    @Test
    void an_export_of_windows_powershell_has_a_line_with_its_type_and_quotes_everything() {
        assertThat(rows("""
                #TYPE Selected.Microsoft.ActiveDirectory.Management.ADComputer
                "Name","OperatingSystem","OperatingSystemVersion"
                "SRV01","Windows Server 2019 Standard","10.0 (17763)"

                "PC, 1","Windows 11 Pro","10.0 (22631)"
                """))
                .containsExactly(
                        "3 SRV01|Windows Server 2019 Standard|10.0 (17763)", "5 PC, 1|Windows 11 Pro|10.0 (22631)");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_found_out(String separator) {
        String text = "machine,edition\nsrv1,Windows Server 2022 Standard\n".replace(",", separator);

        Inventory inventory = new InventoryReader(COLUMNS, InventoryLayout.UNKNOWN).open(new StringReader(text));

        InventoryRow row = inventory.next().orElseThrow();
        assertThat(row.value(InventoryField.MACHINE)).isEqualTo("srv1");
        assertThat(row.value(InventoryField.SKU)).isEqualTo("Windows Server 2022 Standard");
    }

    @Test
    void columns_come_in_any_order_and_of_several_names_the_preferred_one_counts() {
        assertThat(rows("Version;Caption;Name;CSName\n10.0.20348;Windows Server 2022 Standard;Windows|C:;SRV9\n"))
                .containsExactly("2 SRV9|Windows Server 2022 Standard|10.0.20348");
    }

    @Test
    void titles_above_the_heading_and_repeated_headings_are_no_rows() {
        assertThat(rows("""
                All computers
                Printed on 2026-11-20

                Host Name,OS Name,OS Version
                A,Windows 11 Pro,10.0.22631 N/A Build 22631
                Host Name,OS Name,OS Version
                B,Windows 11 Pro,10.0.22631 N/A Build 22631
                """)).hasSize(2).first().isEqualTo("5 A|Windows 11 Pro|10.0.22631 N/A Build 22631");
    }

    @Test
    void columns_are_named_by_option_or_number() {
        InventoryLayout named = new InventoryLayout(
                Optional.empty(), Map.of(InventoryField.MACHINE, "Box", InventoryField.SYSTEM, "2"), true);
        InventoryLayout numbered = new InventoryLayout(
                Optional.empty(), Map.of(InventoryField.MACHINE, "1", InventoryField.SYSTEM, "2"), false);

        assertThat(rows("Box,What\npc1,Windows 11 Pro\n", named)).containsExactly("2 pc1|Windows 11 Pro|");
        assertThat(rows("sep=;\npc1;Windows 11 Pro", numbered)).containsExactly("2 pc1|Windows 11 Pro|");
        assertThat(rows("pc1;Windows 11 Pro\npc2;Windows 10 Pro\n", numbered))
                .containsExactly("1 pc1|Windows 11 Pro|", "2 pc2|Windows 10 Pro|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Serial,Owner\n1,2\n", "\n\n", "just a sentence", "Name,Owner\nA,B\n"})
    void columns_that_are_not_recognised_are_shown_with_how_to_name_them(String text) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(InventoryException.class)
                .hasMessageMatching("(?s).*(--column machine=NAME|nothing in it).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004...", "<html><table>", "a\0b\0c"})
    void what_is_no_table_is_refused_with_what_to_do(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(InventoryException.class);
    }

    @Test
    void a_stray_control_character_is_no_reason_to_refuse_a_file() {
        String rows = "A,Windows 11 Pro\n".repeat(20);

        assertThat(rows("Name,OS\nB\0C,Windows 11 Pro\n" + rows))
                .hasSize(21)
                .first()
                .isEqualTo("2 B\0C|Windows 11 Pro|");
    }

    @Test
    void a_row_with_unmatched_quotation_marks_is_damaged_and_the_next_ones_are_not() {
        assertThat(rows("""
                Name,OS
                "A","Windows 11 Pro"
                "B,"x","Windows 11 Pro"
                "C","Windows 11 Pro"
                D,"Windows 11 Pro
                E,Windows 11 Pro
                """))
                .containsExactly(
                        "2 A|Windows 11 Pro|",
                        "3 !\"B,\"x\",\"Windows 11 Pro\"",
                        "4 C|Windows 11 Pro|",
                        "5 !D,\"Windows 11 Pro",
                        "6 E|Windows 11 Pro|");
    }

    @Test
    void a_quotation_mark_that_closes_far_below_does_not_swallow_the_rows_between() {
        String rows = "X,Windows 11 Pro\n".repeat(50);

        assertThat(rows("Name,OS\nA,\"Windows 11 Pro\n" + rows + "B,end\"\nC,Windows 11 Pro\n"))
                .hasSize(53);
    }

    @Test
    void a_value_with_the_separator_in_it_and_no_quotation_marks_is_damaged() {
        assertThat(rows("Name,OS\nA,Windows 10 Enterprise, 64-bit\nB,Windows 11 Pro,,\n"))
                .containsExactly("2 !A,Windows 10 Enterprise, 64-bit", "3 B|Windows 11 Pro|");
    }

    @Test
    void a_line_break_in_a_long_value_that_is_asked_for_damages_the_row_and_elsewhere_it_does_not() {
        String system = "Windows 11 Pro and a note that somebody put\ninto the same cell";

        assertThat(rows("Name,OS,Description\nA,\"" + system + "\",x\nC,Windows 11 Pro,\"two\nlines\"\n"))
                .containsExactly("2 !A,\"" + system + "\",x", "4 C|Windows 11 Pro|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_in_every_way_and_are_counted(String end) {
        String text = "Name,OS\nA,Windows 11 Pro\n\"B,x\"y\nC,Windows 11 Pro\n".replace("\n", end);

        assertThat(rows(text)).containsExactly("2 A|Windows 11 Pro|", "3 !\"B,x\"y", "4 C|Windows 11 Pro|");
    }

    @Test
    void json_comes_as_an_array_in_a_field_or_line_by_line() {
        String object = "{\"deviceName\": \"pc1\", \"operatingSystem\": \"Windows\", \"osVersion\": \"10.0.22631.1\"}";

        assertThat(rows("[" + object + ",\n" + object + "]"))
                .containsExactly("1 pc1|Windows|10.0.22631.1", "2 pc1|Windows|10.0.22631.1");
        assertThat(rows("{\"count\": 1, \"tags\": [1, 2], \"value\": [" + object + "]}"))
                .containsExactly("1 pc1|Windows|10.0.22631.1");
        assertThat(rows(object + "\n{broken\n\n" + object + "\n"))
                .containsExactly("1 pc1|Windows|10.0.22631.1", "2 !{broken", "4 pc1|Windows|10.0.22631.1");
        assertThat(rows(object.replace(", ", ",\n"))).containsExactly("1 pc1|Windows|10.0.22631.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Name\": \"a\", \"OS\": \"Windows 11 Pro\"},",
                "[{\"Name\": \"a\", \"OS\"",
                "[{\"x\": 1}]",
                "{\"value\": []}"
            })
    void json_that_ends_too_early_or_names_no_machine_is_refused(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(InventoryException.class);
    }

    @Test
    void rows_at_random_are_all_read_or_damaged_and_their_lines_are_right() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 200; round++) {
            int count = 1 + random.nextInt(40);
            StringBuilder text = new StringBuilder("Name,OS\n");
            List<Integer> broken = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (random.nextInt(6) == 0) {
                    broken.add(i + 2);
                    text.append("PC").append(i).append(",\"Windows \"11 Pro\n");
                } else {
                    text.append("PC")
                            .append(i)
                            .append(random.nextBoolean() ? ",\"Windows 11 Pro\"\n" : ",Windows 11 Pro\n");
                }
            }
            List<String> rows = rows(text.toString());
            assertThat(rows).as("seed %d, round %d", seed, round).hasSize(count);
            assertThat(rows.stream().filter(row -> row.contains("!")).map(row -> Integer.parseInt(row.split(" ")[0])))
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyElementsOf(broken);
        }
    }
}
