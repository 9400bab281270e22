package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSearchTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final MessageSearch SEARCH = new MessageSearch(CATALOG);

    @ParameterizedTest
    @CsvSource({
        "count insufficient, 0xC004F038",
        "insufficient count, 0xC004F038",
        "COUNT INSUFFICIENT!, 0xC004F038",
        "the count reported by your Key Management Service (KMS) is insufficient, 0xC004F038",
        "No Key Management Service (KMS) could be contacted, 0xC004F074",
        "kms contacted log, 0xC004F074",
        "dns server failure, 0x8007232A",
        "label syntax incorrect, 0x8007007B"
    })
    void words_that_only_one_message_has_find_its_code(String words, String code) {
        assertThat(codes(words)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "serveur rpc indisponible, 0x800706BA",
        "'Acc\u00E8s refus\u00E9', 0x80070005",
        "acces refuse, 0x80070005",
        "'\u00E9chec du serveur dns', 0x8007232A",
        "'E\u0301chec du serveur DNS', 0x8007232A"
    })
    void words_of_a_french_message_find_its_code_with_or_without_accents(String words, String code) {
        assertThat(codes(words)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "binding service unavailable, 0xC004F074",
        "BINDING_SERVICE_UNAVAILABLE, 0xC004F074",
        "rcode name error, 0x8007232B",
        "not enough count, 0xC004F038"
    })
    void words_of_a_symbol_find_its_code(String words, String code) {
        assertThat(codes(words)).containsExactly(code);
    }

    @Test
    void the_beginning_of_a_word_stands_for_it_from_five_letters_on() {
        assertThat(codes("count insuff")).containsExactly("0xC004F038");
        assertThat(codes("insuf")).first().isEqualTo("0xC004F038");
        assertThat(codes("insu")).isEmpty();
        assertThat(codes("nsufficient")).isEmpty();
    }

    @Test
    void of_codes_that_share_a_message_the_one_for_which_windows_prints_it_comes_first() {
        assertThat(codes("DNS name does not exist.").subList(0, 4))
                .containsExactly("0x8007232B", "0x80092328", "0x800725F2", "0x8007007B");
        assertThat(codes("Le nom DNS n\u2019existe pas")).containsExactly("0x8007232B", "0x80092328", "0x8007007B");
        assertThat(codes("le nom dns n'existe pas")).containsExactly("0x8007232B", "0x80092328", "0x8007007B");
        assertThat(codes("The RPC server is unavailable")).containsExactly("0x800706BA", "0xC0020017");
        assertThat(codes("KMS contact failure")).containsExactly("0x8007139F", "0xC0020017");
    }

    @Test
    void codes_that_share_a_message_are_all_whole_and_others_are_not() {
        List<MessageSearch.Hit> hits = SEARCH.find("DNS name does not exist.");

        assertThat(hits.subList(0, 4)).allMatch(MessageSearch.Hit::isWhole);
        assertThat(hits.subList(4, hits.size())).isNotEmpty().noneMatch(MessageSearch.Hit::isWhole);
    }

    @Test
    void the_whole_message_comes_before_longer_ones_that_have_its_words() {
        List<MessageSearch.Hit> hits = SEARCH.find("The data is invalid.");

        assertThat(hits).hasSizeGreaterThan(5);
        assertThat(hits.get(0).code()).isEqualTo(ErrorCode.ofHex("0x8007000D"));
        assertThat(hits.get(0).text()).isEqualTo("The data is invalid.");
        assertThat(hits.get(0).isWhole()).isTrue();
        assertThat(hits.subList(1, hits.size())).noneMatch(MessageSearch.Hit::isWhole);
    }

    @Test
    void documented_codes_come_before_listed_ones_that_fit_no_better() {
        assertThat(codes("product key blocked"))
                .startsWith("0xC004F051", "0xC004C003", "0xC004C4A2")
                .contains("0x803FA067");
        assertThat(SEARCH.find("blocked").stream().map(MessageSearch.Hit::documented))
                .startsWith(true, true, true)
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }

    @Test
    void a_message_with_all_words_comes_before_those_with_most_of_them() {
        List<MessageSearch.Hit> hits =
                SEARCH.find("The Software Licensing Service reported that the computer could not be"
                        + " activated. The Key Management Service (KMS) count is insufficient");

        assertThat(hits)
                .extracting(hit -> hit.code().hex())
                .startsWith("0xC004F038")
                .contains("0xC004F074");
        assertThat(hits.get(0).coverage()).isGreaterThan(0.99);
        assertThat(hits.subList(1, hits.size())).allMatch(hit -> hit.coverage() < 0.99 && hit.coverage() >= 0.75);
    }

    @Test
    void each_code_is_found_once() {
        for (String words : List.of("DNS name does not exist", "the product key is invalid", "kms", "error")) {
            assertThat(codes(words)).as(words).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void every_message_of_the_catalogue_finds_its_code_as_a_whole() {
        List<String> wrong = new ArrayList<>();
        for (ActivationError error : CATALOG.documentedErrors()) {
            List<String> texts =
                    new ArrayList<>(List.of(error.message(), error.message().toUpperCase(Locale.ROOT)));
            error.systemMessage().ifPresent(texts::add);
            error.slmgrMessage().ifPresent(texts::add);
            error.symbol().ifPresent(texts::add);
            texts.addAll(error.otherMessages());
            texts.addAll(error.messages().values());
            texts.stream().filter(text -> !isWholeOf(error.code(), text)).forEach(wrong::add);
        }
        for (ListedError error : CATALOG.listedErrors()) {
            if (CATALOG.documentedError(error.code()).isEmpty()) {
                error.message().filter(text -> !isWholeOf(error.code(), text)).ifPresent(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isWholeOf(ErrorCode code, String text) {
        return SEARCH.find(text).stream().anyMatch(hit -> hit.code().equals(code) && hit.isWhole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!?",
                "a",
                "12",
                "it does not work",
                "no code in it",
                "what is this",
                "please help me",
                "my computer is slow",
                "printer out of paper",
                "asdf qwerty",
                "product key blocked by aliens",
                "W269N-WFGWX-YVC9B-4J6C9-T83GX",
                "c42d83ff-1ea4-4f37-b789-01750ba6988c",
                "\u8F6F\u4EF6\u6388\u6743",
                "\uD83D\uDE00 \uD83D"
            })
    void nonsense_finds_nothing(String words) {
        assertThat(SEARCH.find(words)).isEmpty();
    }

    @Test
    void a_text_longer_than_a_question_is_not_searched() {
        String words = "count insufficient";
        assertThat(codes(words + " ".repeat(2_000 - words.length()))).containsExactly("0xC004F038");
        assertThat(codes(words + " ".repeat(2_001 - words.length()))).isEmpty();
    }

    private static List<String> codes(String words) {
        return SEARCH.find(words).stream().map(hit -> hit.code().hex()).toList();
    }

    @Test
    void oneWordThatStandsInEveryOtherMessageSaysNothing() {
        assertThat(new MessageSearch(Catalog.bundled()).find("the")).isEmpty();
    }
}
