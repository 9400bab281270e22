package io.github.gvlk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.DataFiles;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.value.WindowsBuild;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the finder reads wordings, on a small frozen catalogue with made-up keys: real data may change, this may not. */
class FinderTest {
    private static final Path FROZEN =
            Path.of(System.getProperty("gvlk.basedir", ".")).resolve("src/test/resources/frozen-catalogue");

    private final Catalog catalog = Catalog.of(DataFiles.folder(FROZEN), List.of());
    private final Finder finder = Finder.of(catalog);

    @ParameterizedTest
    @CsvSource({
        "Windows Server 2019 Standard, windows-server-2019-standard",
        "windows server 2019 standard, windows-server-2019-standard",
        "STANDARD 2019 SERVER, windows-server-2019-standard",
        "Microsoft® Windows Server® 2019 Standard, windows-server-2019-standard",
        "Microsoft(R) Windows(R) Server 2019 Standard, windows-server-2019-standard",
        "Windows&nbsp;Server&reg; 2019 Standard, windows-server-2019-standard",
        "'  windows_server-2019/standard.  ', windows-server-2019-standard",
        "WindowsServer2019Standard, windows-server-2019-standard",
        "Ｗｉｎｄｏｗｓ　Ｓｅｒｖｅｒ　２０１９　Ｓｔａｎｄａｒｄ, windows-server-2019-standard",
        "srv2019std, windows-server-2019-standard",
        "2019 standard, windows-server-2019-standard",
        "win19std, windows-server-2019-standard",
        "windows-server-2019-standard-2024-04-15, windows-server-2019-standard",
        "windows server 2019 standard 20240415, windows-server-2019-standard",
        "server 2019 data center, windows-server-2019-datacenter",
        "server 2019 dc, windows-server-2019-datacenter",
        "2019dc, windows-server-2019-datacenter",
        "Windows 10 Pro, windows-10-pro",
        "Windows 10 Pro 22H2, windows-10-pro",
        "Windows 10 Pro 10.0.19045, windows-10-pro",
        "Windows 10 Pro v10.0.17763.1, windows-10-pro",
        "win10-22h2-pron, windows-10-pro-n",
        "Windows10EducationN, windows-10-education-n",
        "educationn, windows-10-education-n",
        "Windows 10 Pro N, windows-10-pro-n",
        "Windows 10 Education, windows-10-education",
        "Windows 10 Pro Education, windows-10-pro-education",
        "Windows 10 Enterprise, windows-10-enterprise",
        "windows 10 enterprise ltsb 2016, windows-10-enterprise-ltsb-2016",
        "windows 10 ltsb 2015, windows-10-enterprise-ltsb-2015",
        "windows 10 long-term servicing 2016, windows-10-enterprise-ltsb-2016",
        "windows 10 long-term servicing 14393, windows-10-enterprise-ltsb-2016",
        "windows 10 ltsc 1809, windows-10-enterprise-ltsc-2019",
        "windows server 2012 standard, windows-server-2012-standard",
        "windows server 2012 r2 standard, windows-server-2012-r2-standard",
        "2012r2 standard, windows-server-2012-r2-standard",
        "server standard 9601, windows-server-2012-r2-standard",
        "windows server 1809 standard, windows-server-version-1809-standard",
        "avma 2019 standard, avma-windows-server-2019-standard",
        "visio professional 2016 msi, visio-professional-2016",
        "visio professional 2016 c2r, visio-professional-2016-c2r",
    })
    void reads_the_wording(String wording, String id) {
        assertThat(finder.find(Question.of(wording)))
                .isInstanceOfSatisfying(
                        Answer.One.class, one -> assertThat(one.edition().id()).isEqualTo(id));
    }

    @Test
    void two_names_with_one_key_are_one_answer_newest_first() {
        Answer.One one = one("pro");

        assertThat(ids(one.matches())).containsExactly("windows-11-pro", "windows-10-pro");
        assertThat(one.matches().get(0).score()).isEqualTo(0.5);
    }

    @Test
    void a_release_left_out_is_no_question_when_all_releases_share_the_key() {
        assertThat(ids(one("windows 10 ltsc").matches()))
                .containsExactly("windows-10-enterprise-ltsc-2021", "windows-10-enterprise-ltsc-2019");
    }

    @ParameterizedTest
    @CsvSource({
        "server 2019, Which edition: Datacenter or Standard?",
        "windows 10 ltsb, Which release: 2016 or 2015?",
        "windows 10, Which edition: Education or Enterprise or Pro?",
        "server standard, Which release: 2019 or 1809 or 2012 or R2?",
        "visio professional 2016, Which of these?",
    })
    void what_is_missing_is_asked_for(String wording, String question) {
        assertThat(finder.find(Question.of(wording)))
                .isInstanceOfSatisfying(
                        Answer.Several.class,
                        several -> assertThat(several.question()).isEqualTo(question));
    }

    @Test
    void a_variant_that_was_not_asked_for_is_never_the_answer() {
        // Were there no plain Enterprise of 2021, LTSC 2021 would still not be "Enterprise 2021".
        assertThat(finder.find(Question.of("windows 10 enterprise 2021"))).isInstanceOf(Answer.None.class);
    }

    @Test
    void not_available_in_a_line_of_systeminfo_is_no_n_edition() {
        assertThat(one("OS Version: 10.0.19045 N/A Build 19045 Windows 10 Pro")
                        .edition()
                        .id())
                .isEqualTo("windows-10-pro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows Server 2012 / 2012 R2 Standard",
                "Windows Server 2012 (R2) Standard",
                "Windows 10 Pro/Pro N",
                "Windows 10 Pro (N)"
            })
    void two_products_in_one_wording_are_no_answer(String wording) {
        assertThat(none(wording).reason()).startsWith("The wording names more than one product");
    }

    @Test
    void several_editions_in_one_wording_are_offered() {
        Answer.Several editions = (Answer.Several) finder.find(Question.of("windows server 2019 standard/datacenter"));
        Answer.Several releases = (Answer.Several) finder.find(Question.of("windows 10 enterprise ltsb 2015/2016"));

        assertThat(ids(editions.matches()))
                .containsExactlyInAnyOrder("windows-server-2019-datacenter", "windows-server-2019-standard");
        assertThat(ids(releases.matches()))
                .containsExactlyInAnyOrder("windows-10-enterprise-ltsb-2015", "windows-10-enterprise-ltsb-2016");
        // Home has no key, so nobody can choose between the two.
        assertThat(finder.find(Question.of("windows 10 home/pro"))).isInstanceOf(Answer.None.class);
    }

    @Test
    void a_release_that_was_not_said_does_not_hide_its_r2() {
        Answer.Several several = (Answer.Several) finder.find(Question.of("server standard"));

        assertThat(ids(several.matches())).contains("windows-server-2012-standard", "windows-server-2012-r2-standard");
    }

    @ParameterizedTest
    @CsvSource({
        "srv-app01: Windows Server 2019 Standard, windows-server-2019-standard",
        "Nom inconnu du système: Microsoft Windows 10 Pro, windows-10-pro",
        "'Windows 10 Pro|C:\\WINDOWS|\\Device\\Harddisk0', windows-10-pro",
        "windows-server-2019-standard-127gb, windows-server-2019-standard",
        "windows server 2019 standard 64 GB, windows-server-2019-standard",
        "windows_server_2019_standard_5795bb03, windows-server-2019-standard",
        "windows server v1809 standard, windows-server-version-1809-standard",
    })
    void what_stands_around_a_name_is_left_out(String wording, String id) {
        assertThat(one(wording).edition().id()).isEqualTo(id);
    }

    @Test
    void an_edition_id_may_say_that_it_is_server_core_or_an_evaluation() {
        for (String id :
                List.of("ServerStandardCor", "ServerStandardEval", "ServerStandardEvalCor", "serverstandardcore")) {
            assertThat(withBuild(id, 17763))
                    .as(id)
                    .isInstanceOfSatisfying(
                            Answer.One.class,
                            one -> assertThat(one.edition().id()).isEqualTo("windows-server-2019-standard"));
        }
    }

    @Test
    void two_keys_are_not_answered_as_one() {
        String standard = edition("windows-server-2019-standard").key().text();
        String datacenter = edition("windows-server-2019-datacenter").key().text();

        assertThat(finder.find(Question.of(standard + " or " + datacenter))).isInstanceOf(Answer.Several.class);
    }

    @Test
    void a_key_broken_by_blanks_alone_is_found() {
        String key = edition("windows-server-2019-standard").key().text();

        assertThat(one(key.substring(0, 14) + " " + key.substring(14)).key().text())
                .isEqualTo(key);
    }

    @Test
    void a_build_alone_names_nothing() {
        assertThat(withBuild("core", 17763)).isInstanceOf(Answer.None.class);
        assertThat(finder.find(Question.of("17763")))
                .isInstanceOfSatisfying(
                        Answer.None.class, none -> assertThat(none.reason()).contains("name the edition too"));
    }

    @Test
    void the_owner_of_a_box_is_no_part_of_its_name() {
        assertThat(one("someone/windows-2019-standard").edition().id()).isEqualTo("windows-server-2019-standard");
        assertThat(finder.find(Question.of("datacenter/windows-server-2019-standard")))
                .isInstanceOf(Answer.Several.class);
    }

    @Test
    void an_account_says_how_each_word_was_read_and_why_editions_were_dropped() {
        Account account = finder.account(Question.of("Microsoft Windows 10 Enterprise xyz"));

        assertThat(account.words())
                .containsExactly(
                        new Account.WordRead("microsoft", "says nothing about the edition"),
                        new Account.WordRead("windows", "context: windows"),
                        new Account.WordRead("10", "release: 10"),
                        new Account.WordRead("enterprise", "edition: enterprise"),
                        new Account.WordRead("xyz", "not understood"));
        assertThat(account.verdicts()).noneMatch(Account.Verdict::isAnswer);
        assertThat(account.verdicts())
                .anySatisfy(verdict -> {
                    assertThat(verdict.edition().id()).isEqualTo("windows-10-enterprise");
                    assertThat(verdict.reason()).isEqualTo("fits but for the words that were not understood");
                })
                .anySatisfy(verdict -> {
                    assertThat(verdict.edition().id()).isEqualTo("windows-10-enterprise-ltsc-2021");
                    assertThat(verdict.reason()).startsWith("fits but");
                });
    }

    @Test
    void an_account_names_the_answers_first() {
        Account account = finder.account(Question.of("windows 10 pro"));

        assertThat(account.verdicts().get(0).isAnswer()).isTrue();
        assertThat(account.verdicts().get(0).reason()).isEqualTo("everything in its name was said");
        assertThat(account.verdicts())
                .anySatisfy(verdict -> {
                    assertThat(verdict.edition().id()).isEqualTo("windows-10-pro-n");
                    assertThat(verdict.reason()).isEqualTo("is a variant that was not asked for: n");
                })
                .anySatisfy(verdict -> {
                    assertThat(verdict.edition().id()).isEqualTo("windows-10-pro-education");
                    assertThat(verdict.reason()).isEqualTo("another lacks less; not said: education");
                });
    }

    @Test
    void candidates_are_those_of_which_least_is_missing() {
        Answer.Several several = (Answer.Several) finder.find(Question.of("windows 10"));

        assertThat(ids(several.matches()))
                .containsExactly("windows-10-education", "windows-10-enterprise", "windows-10-pro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows server 2018 standard",
                "windows 10 pro frobnicate",
                "windows server 2019 standard foundation",
                "windows 11 pro n",
                "windows server 2019 standard 14393",
                "windows 12 pro",
                "windows server 2012 r3 standard",
                "pro",
            })
    void a_word_that_could_matter_is_never_overlooked(String wording) {
        Answer answer = finder.find(Question.of(wording));

        if (wording.equals("pro")) {
            // The counter-example: with nothing left over there is an answer.
            assertThat(answer).isInstanceOf(Answer.One.class);
        } else {
            assertThat(answer).isInstanceOf(Answer.None.class);
        }
    }

    @Test
    void the_unknown_word_is_named_and_the_nearest_editions_are_shown() {
        Answer.None none = none("windows server 2018 standard");

        assertThat(none.reason()).isEqualTo("Not understood: \"2018\".");
        assertThat(none.nearest()).extracting(Edition::id).contains("windows-server-2019-standard");
        assertThat(none.instead()).isEmpty();
    }

    @Test
    void a_contradiction_is_said() {
        assertThat(none("windows 11 enterprise").reason())
                .isEqualTo("No edition with a published key has all of these in its name or build.");
    }

    @ParameterizedTest
    @CsvSource({"windows 11 home, Home has none.", "windows 10 home, Home of 10 has none."})
    void a_product_without_a_key_gets_the_most_narrow_reason(String wording, String reason) {
        Answer.None none = none(wording);

        assertThat(none.reason()).isEqualTo(reason);
        assertThat(none.instead()).isPresent();
        assertThat(none.nearest()).isEmpty();
    }

    @Test
    void the_reason_stands_even_beside_words_that_are_not_understood() {
        assertThat(none("windows 10 home xyzzy").reason()).isEqualTo("Home of 10 has none.");
    }

    @Test
    void a_wording_of_nothing_is_said_to_be_one() {
        assertThat(none("microsoft windows").reason()).isEqualTo("The wording names no product, release or edition.");
        assertThat(none("").reason()).isEqualTo("The wording names no product, release or edition.");
    }

    @Test
    void an_evaluation_is_found_and_marked() {
        assertThat(one("windows server 2019 standard evaluation").isEvaluation())
                .isTrue();
        assertThat(one("windows server 2019 standard").isEvaluation()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Windwos Server 2019 Standart, standard",
        "windows sevrer 2019 standard, server",
        "windows server 2019 datacentre, datacenter",
    })
    void misspelt_words_are_read_and_the_reading_is_noted(String wording, String readAs) {
        Answer.One one = one(wording);

        assertThat(one.edition().product()).isEqualTo("Windows Server 2019");
        assertThat(one.notes()).anyMatch(note -> note.endsWith("as \"" + readAs + "\"."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows 10 enterprise ltsx 2016",
                "windows 10 educationn",
                "windows 10 nltsb 2016",
                "windows server 2019 stndrd",
                "windows 10 po"
            })
    void a_misspelling_in_doubt_is_not_guessed(String wording) {
        assertThat(finder.find(Question.of(wording))).isInstanceOf(Answer.None.class);
    }

    @Test
    void the_build_tells_the_release_of_a_system_that_names_none() {
        assertThat(withBuild("Windows Server Standard", 17763))
                .isInstanceOfSatisfying(
                        Answer.One.class,
                        one -> assertThat(one.edition().id()).isEqualTo("windows-server-version-1809-standard"));
        assertThat(withBuild("server standard", 9200))
                .isInstanceOfSatisfying(
                        Answer.One.class,
                        one -> assertThat(one.edition().id()).isEqualTo("windows-server-2012-standard"));
    }

    @Test
    void an_edition_id_with_a_build_is_the_long_term_release_and_not_the_channel_that_shares_the_build() {
        assertThat(withBuild("ServerStandard", 17763))
                .isInstanceOfSatisfying(
                        Answer.One.class,
                        one -> assertThat(one.edition().id()).isEqualTo("windows-server-2019-standard"));
    }

    @Test
    void the_build_is_no_evidence_of_the_edition() {
        assertThat(withBuild("Windows Server 2019", 17763)).isInstanceOf(Answer.Several.class);
    }

    @Test
    void a_build_that_contradicts_the_name_gives_no_key() {
        assertThat(withBuild("Windows Server 2019 Standard", 9200)).isInstanceOf(Answer.None.class);
    }

    @Test
    void a_build_of_nothing_gives_no_key() {
        assertThat(withBuild("Windows Server 2019 Standard", 12345))
                .isInstanceOfSatisfying(
                        Answer.None.class, none -> assertThat(none.reason()).contains("12345"));
    }

    @Test
    void a_name_of_another_language_is_found_as_printed() {
        assertThat(one("Windows 10 Professionnel").edition().id()).isEqualTo("windows-10-pro");
    }

    @Test
    void a_row_with_a_misleading_name_answers_only_its_key() {
        Edition odd = edition("windows-server-2012");

        // Only Standard is left of 2012: the row that is called so does not take part.
        assertThat(ids(one("windows server 2012").matches())).containsExactly("windows-server-2012-standard");
        assertThat(one(odd.key().text()).edition()).isEqualTo(odd);
        assertThat(one(odd.key().text()).notes()).containsExactly("Windows Server 2012: Only its key finds this row.");
    }

    @Test
    void a_key_is_found_however_it_is_written() {
        String key = edition("windows-server-2019-standard").key().text();

        for (String written : List.of(
                key,
                key.toLowerCase(java.util.Locale.ROOT),
                key.replace("-", ""),
                key.replace('-', ' '),
                key.replace("-", "\u2013"),
                key.replace("-", "-\u200B"),
                "\"" + key + "\"",
                "ProductKey=" + key + ";",
                "cscript slmgr.vbs -ipk " + key,
                "dism /productkey:" + key + " /accepteula")) {
            assertThat(one(written).key().text()).as(written).isEqualTo(key);
        }
    }

    @Test
    void the_last_five_characters_find_the_edition() {
        Edition edition = edition("windows-server-2019-standard");
        String last = edition.key().partial().text();

        for (String written : List.of(
                last,
                last.toLowerCase(java.util.Locale.ROOT),
                "Partial Product Key: " + last,
                "XXXXX-XXXXX-XXXXX-XXXXX-" + last)) {
            assertThat(one(written).edition()).as(written).isEqualTo(edition);
        }
    }

    @Test
    void an_unknown_key_is_not_repeated() {
        String unknown = "BCDFG-HJKMP-QRTVW-XY234-6789B";

        assertThat(none(unknown).reason()).isEqualTo("The key that ends in 6789B is in no published table.");
        assertThat(none(unknown).toString()).doesNotContain("BCDFG");
        assertThat(finder.speakable("my key is " + unknown)).isEqualTo("XXXXX-XXXXX-XXXXX-XXXXX-6789B");
        assertThat(finder.speakable("windows 10 pro")).isEqualTo("windows 10 pro");
        assertThat(none("Partial Product Key: R4K9D").reason()).isEqualTo("No published key ends in R4K9D.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCDFG.HJKMP.QRTVW.XY234.6789B",
                "BCDFG\u2013HJKMP\u2013QRTVW\u2013XY234\u20136789B",
                "bCdFG HjKmP qRtVW xY234 6789b",
                "BCDFGHJKMPQRTVWXY2346789B",
                "BCDFG\nHJKMP\nQRTVW\nXY234\n6789B",
            })
    void a_key_is_known_and_masked_in_the_same_forms(String unknown) {
        assertThat(none(unknown).reason()).isEqualTo("The key that ends in 6789B is in no published table.");
        assertThat(finder.speakable(unknown)).isEqualTo("XXXXX-XXXXX-XXXXX-XXXXX-6789B");
    }

    @Test
    void a_mistyped_key_is_no_name() {
        assertThat(none("BCDFG-HJKMP-QRTVW-XYWVT-RQPMO").reason())
                .isEqualTo("It looks like a product key, and has a character that no key has.");
        assertThat(finder.speakable("BCDFG-HJKMP-QRTVW-XYWVT-RQPMO")).isEqualTo("XXXXX-XXXXX-XXXXX-XXXXX-RQPMO");
    }

    @Test
    void a_known_misprint_is_suggested_and_never_taken() {
        String misprint = catalog.errata().get(0).printed().get(0);
        Answer.None none = none("/ipk " + misprint);

        assertThat(none.reason()).contains("misprint").contains("an old page");
        assertThat(none.nearest()).extracting(Edition::id).containsExactly("windows-server-2019-standard");
    }

    private Answer withBuild(String wording, int build) {
        return finder.find(new Question(wording, Optional.of(new WindowsBuild(build))));
    }

    private Answer.One one(String wording) {
        Answer answer = finder.find(Question.of(wording));
        assertThat(answer).as(wording).isInstanceOf(Answer.One.class);
        return (Answer.One) answer;
    }

    private Answer.None none(String wording) {
        Answer answer = finder.find(Question.of(wording));
        assertThat(answer).as(wording).isInstanceOf(Answer.None.class);
        return (Answer.None) answer;
    }

    private Edition edition(String id) {
        return catalog.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Answer.Match> matches) {
        return matches.stream().map(match -> match.edition().id()).toList();
    }
}
