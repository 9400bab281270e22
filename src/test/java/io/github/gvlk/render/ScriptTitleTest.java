package io.github.gvlk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.catalog.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTitleTest {
    private static final String ID = "our-edition";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows Server 2022 Standard",
                "Windows Server 2022 Datacenter: Azure Edition",
                "Windows Server, version 20H2 Standard",
                "Project Professional 2016 (C2R)",
                "Windows 8.1 Pro N",
                "Windows Server 2008 Datacenter without Hyper-V",
                "A/B + C_D",
                "x"
            })
    void aHarmlessNameIsKept(String name) {
        assertThat(ScriptTitle.of(name, ID).text()).isEqualTo(name);
        assertThat(ScriptTitle.of(name, ID)).hasToString(name);
    }

    @Test
    void everyNameOfTheCatalogueIsKept() {
        for (Edition edition : DialectPlans.CATALOG.editions()) {
            assertThat(ScriptTitle.of(edition.name(), edition.id())).hasToString(edition.name());
        }
    }

    @Test
    void aNameOf120CharactersIsKeptAndALongerOneIsNot() {
        String longest = "W".repeat(120);
        assertThat(ScriptTitle.of(longest, ID)).hasToString(longest);
        assertThat(ScriptTitle.of(longest + "W", ID)).hasToString(ID);
    }

    static Stream<Arguments> replaced() {
        List<Arguments> all = new ArrayList<>(List.of(
                arguments("nothing", ""),
                arguments("two hyphens in a row", "Windows -- Pro"),
                arguments("the end of an XML comment", "Windows --> Pro"),
                arguments("a hyphen at the end, which the dash of the comment would follow", "Windows-"),
                arguments("a line feed", "Windows\ndel x"),
                arguments("a carriage return", "Windows\rdel x"),
                arguments("a tab", "Windows\tPro"),
                arguments("NUL", "Windows\0"),
                arguments("a right-to-left override", "Windows\u202Eorp"),
                arguments("a zero-width space", "Windows\u200BPro"),
                arguments("a no-break space", "Windows\u00A0Pro"),
                arguments("a line separator", "Windows\u2028Pro"),
                arguments("a letter outside ASCII", "\u00C9dition"),
                arguments("a full-width letter", "\uFF37indows"),
                arguments("a typographic quotation mark", "Windows \u2019Pro\u2019")));
        for (char c : "&|<>^%!\"'`$;*?[]{}~#@=\\".toCharArray()) {
            all.add(arguments("the character " + c, "Windows" + c + "Pro"));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replaced")
    void aNameThatCouldActInAScriptIsReplacedByTheId(String label, String name) {
        assertThat(ScriptTitle.of(name, ID).text()).as(label).isEqualTo(ID);
    }
}
