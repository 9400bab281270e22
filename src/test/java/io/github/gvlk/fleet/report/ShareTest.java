package io.github.gvlk.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0%, 0.00%",
        "0, 7, 0%, 0.00%",
        "7, 7, 100%, 100.00%",
        "1, 3, 33.3%, 33.33%",
        "2, 3, 66.7%, 66.67%",
        "1, 1000, 0.1%, 0.50%",
        "1, 1000000, < 0.1%, 0.50%",
        "999999, 1000000, > 99.9%, 100.00%",
        "1, 2, 50.0%, 50.00%",
        "9000000000, 18000000000, 50.0%, 50.00%"
    })
    void onlyNoneIsNothingAndOnlyAllIsAHundred(long part, long whole, String text, String length) {
        Share share = new Share(part, whole);

        assertThat(share.text()).isEqualTo(text);
        assertThat(share.length().toString()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"60, 50, 100.00%", "3, 10, 30.00%"})
    void aBarIsNeverLongerThanItsTrack(long part, long whole, String length) {
        assertThat(new Share(part, whole).length().toString()).isEqualTo(length);
    }
}
