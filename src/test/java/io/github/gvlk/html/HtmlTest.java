package io.github.gvlk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void aTextNeverBecomesMarkup() {
        assertThat(Html.text("</p><script>'\"&\u202e\t").toString())
                .isEqualTo("&lt;/p&gt;&lt;script&gt;&#39;&quot;&amp;\\u{202E} ");
    }

    @Test
    void jsonNeverEndsItsElement() {
        assertThat(Html.json("{\"a\":\"</script><!--\"}").toString())
                .isEqualTo("{\"a\":\"\\u003C/script>\\u003C!--\"}");
    }

    /** The example of the recommendation: the hash of "alert('Hello, world.');". */
    @Test
    void theHashIsThatOfThePolicy() {
        assertThat(Html.trusted("alert('Hello, world.');").policyHash().toString())
                .isEqualTo("sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    @Test
    void nothingIsEmptyAndAnythingElseIsNot() {
        assertThat(Html.NONE.isEmpty()).isTrue();
        assertThat(Html.text("").isEmpty()).isTrue();
        assertThat(Html.number(0).isEmpty()).isFalse();
        assertThat(Html.all(java.util.List.of(Html.text("a"), Html.text("b"))).toString())
                .isEqualTo("ab");
        assertThat(Map.of("a", Html.number(1234567)).get("a")).hasToString("1,234,567");
    }
}
