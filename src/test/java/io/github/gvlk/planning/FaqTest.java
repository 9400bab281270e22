package io.github.gvlk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.FaqEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every question is found by itself, by its id, and by what people type. */
class FaqTest {
    private static final Faq FAQ = new Faq(Catalog.bundled());

    static List<FaqEntry> questions() {
        return FAQ.all();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_finds_itself(FaqEntry entry) {
        assertThat(FAQ.find(entry.question()).get(0).id()).isEqualTo(entry.id());
        assertThat(FAQ.find(entry.id())).containsExactly(entry);
        assertThat(FAQ.find(entry.id().replace('-', ' ')).get(0)).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what is activation | what-is-activation",
                "setup key | what-is-a-setup-key",
                "where do I find my keys | what-is-a-setup-key",
                "keys per agreement | keys-per-agreement",
                "open license keys | keys-per-agreement",
                "volume activation | what-is-volume-activation",
                "subsidiary | subsidiary",
                "parent company | subsidiary",
                "what is kms | what-is-kms",
                "what is a mak | what-is-mak",
                "mak proxy | what-is-mak",
                "mak independent | what-is-mak",
                "mak limits | mak-limits",
                "how many activations remain on my MAK | mak-limits",
                "mak count licences | mak-count-differs",
                "use mak and kms together | mak-and-kms",
                "adba | what-is-adba",
                "active directory | what-is-adba",
                "thresholds | thresholds",
                "how many computers | thresholds",
                "kms on a vm | virtual-machines",
                "KMS virtual machine | virtual-machines",
                "host on windows server 2008 | host-on-server-2008",
                "2008 R2 host key | host-key-2008-for-2008-r2",
                "32-bit | office-32-64-bit",
                "x64 | office-32-64-bit",
                "hvms | hvms-isvr",
                "isvr | hvms-isvr",
                "dedicated server for office | office-dedicated-server",
                "reimaging | reimaging",
                "reimaging rights | reimaging",
                "downgrade | downgrade",
                "downgrade rights | downgrade",
                "not activated | not-activated",
                "what happens if we don't activate | not-activated",
                "grace period | not-activated",
                "small business server 2011 | small-business-server-2011",
                "sbs | small-business-server-2011",
                "windows 10 | activate-windows-10",
                "kms client by default | kms-client-by-default",
                "ltsb | ltsc-ltsb",
                "LTSC | ltsc-ltsb",
                "gvlk not working | gvlk-does-not-work",
                "when does a gvlk not work | gvlk-does-not-work",
                "0xC004F050 | 0xc004f050",
                "C004F050 | 0xc004f050",
                "how often can a host key be used | host-key-limits",
                "csvlk limit | host-key-limits",
                "how many hosts | how-many-hosts",
                "host on a windows client | host-on-client",
                "firewall | network",
                "dns srv | network",
                "180 days | intervals",
                "renewal | intervals",
                "avma | avma",
                "hyper-v guest | avma",
                "azure edition | azure-edition",
                "office volume license pack | office-kms",
                "sac | semi-annual-channel"
            })
    void a_question_is_found_by_what_people_type(String words, String id) {
        assertThat(FAQ.find(words)).extracting(FaqEntry::id).startsWith(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "the", "zebra", "qwertz asdf", "what is the"})
    void words_that_say_nothing_find_nothing(String words) {
        assertThat(FAQ.find(words)).isEmpty();
    }

    @Test
    void a_part_of_what_was_asked_is_near_and_no_answer() {
        assertThat(FAQ.find("zebra giraffe elephant kms")).isEmpty();
        assertThat(FAQ.near("zebra giraffe elephant kms")).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    }
}
