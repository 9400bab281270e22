package io.github.gvlk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.value.MachineName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PowerShellTextTest {
    static Stream<Arguments> literals() {
        return Stream.of(
                arguments("", "''"),
                arguments("kms.example.com", "'kms.example.com'"),
                arguments("two words", "'two words'"),
                arguments("$env:x `n $(calc) \"q\" ; & |", "'$env:x `n $(calc) \"q\" ; & |'"),
                arguments("it's", "'it''s'"),
                arguments("''", "''''''"),
                arguments("ID='x'", "'ID=''x'''"),
                arguments("left \u2018", "'left \u2018\u2018'"),
                arguments("right \u2019", "'right \u2019\u2019'"),
                arguments("low \u201A", "'low \u201A\u201A'"),
                arguments("high \u201B", "'high \u201B\u201B'"),
                arguments("double \u201C\u201D\u201E", "'double \u201C\u201D\u201E'"),
                arguments("a\nb", "'a\nb'"));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void everySingleQuoteThatPowerShellKnowsIsDoubled(String text, String literal) {
        assertThat(PowerShellText.literal(text)).isEqualTo(literal);
    }

    @Test
    void namesAreAnArrayAlsoWhereThereIsOnlyOne() {
        assertThat(PowerShellText.array(List.of())).isEqualTo("@()");
        assertThat(PowerShellText.array(List.of(new MachineName("pc01")))).isEqualTo("@('pc01')");
        assertThat(PowerShellText.array(List.of(new MachineName("pc01"), new MachineName("10.0.0.5"))))
                .isEqualTo("@('pc01', '10.0.0.5')");
    }
}
