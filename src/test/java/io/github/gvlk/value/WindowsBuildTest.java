package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsBuildTest {
    @ParameterizedTest
    @ValueSource(ints = {2195, 6000, 7601, 9600, 20348, 26100, 99_999})
    void keepsABuild(int number) {
        assertThat(new WindowsBuild(number).number()).isEqualTo(number);
        assertThat(new WindowsBuild(number)).hasToString(Integer.toString(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -20348, 0, 999, 100_000, Integer.MAX_VALUE})
    void refusesANumberThatNoSuchSystemHas(int number) {
        assertThatThrownBy(() -> new WindowsBuild(number))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Windows build \"" + number + "\": expected a number from 1000 to 99999");
    }

    @Test
    void isOrderedByNumber() {
        WindowsBuild vista = new WindowsBuild(6000);
        WindowsBuild server2012R2 = new WindowsBuild(9600);
        WindowsBuild server2022 = new WindowsBuild(20348);
        assertThat(List.of(server2022, vista, server2012R2).stream().sorted())
                .containsExactly(vista, server2012R2, server2022);
    }

    @ParameterizedTest
    @CsvSource({
        "17763, 17763",
        "10.0.17763, 17763",
        "10.0.19045.3803, 19045",
        "10.0 (14393), 14393",
        "6.1.7601 Service Pack 1, 7601",
        "Build 20348, 20348",
    })
    void isReadAsSystemsAndInventoriesPrintIt(String text, int number) {
        assertThat(WindowsBuild.read(text)).contains(new WindowsBuild(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0", "6.3", "unknown", "0", "123456", "N/A"})
    void isAbsentWhereNoNumberIsOne(String text) {
        assertThat(WindowsBuild.read(text)).isEmpty();
    }
}
