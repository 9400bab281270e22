package io.github.gvlk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.ProductKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the published facts as a whole: a slip of the pen in a key or a reference breaks one of these. */
class DataInvariantsTest {
    private static final String CLIENT = "keys/windows-client.json";
    private static final String SERVER = "keys/windows-server.json";
    private static final String OFFICE = "keys/office.json";
    private static final String AVMA = "keys/avma.json";

    /** Products older than Windows 8, whose keys have no N. */
    private static final Set<String> WITHOUT_N =
            Set.of("Windows Vista", "Windows 7", "Windows Server 2008", "Windows Server 2008 R2");

    /** Products of which the publisher says that they take the same keys. */
    private static final List<Set<String>> GVLK_GROUPS = List.of(
            Set.of("Windows 10", "Windows 11"),
            Set.of("Windows 10 LTSC 2019", "Windows 10 LTSC 2021", "Windows 11 LTSC 2024"),
            Set.of("Windows IoT LTSC 2021", "Windows IoT LTSC 2024"),
            Set.of(
                    "Windows Server, version 1809",
                    "Windows Server, version 1903",
                    "Windows Server, version 1909",
                    "Windows Server, version 2004",
                    "Windows Server, version 20H2"));

    private static final List<Set<String>> AVMA_GROUPS = List.of(
            Set.of(
                    "Windows Server 2019",
                    "Windows Server, version 1809",
                    "Windows Server, version 1903",
                    "Windows Server, version 1909"),
            Set.of("Windows Server 2016", "Windows Server, version 1709", "Windows Server, version 1803"));

    /** Two keys that differ in fewer places would be one key and its misprint. */
    private static final int LEAST_DIFFERENCE = 9;

    private static final Pattern FIVE_BY_FIVE = Pattern.compile("[A-Z0-9]{5}(-[A-Z0-9]{5}){4}");

    /** Two characters at least: a single capital is an option such as {@code /V}. */
    private static final Pattern CAPITALS = Pattern.compile("(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]+(?![A-Za-z0-9_])");

    /** Words in capitals that are part of a command: a registry root, an event provider, an update, a firewall rule. */
    private static final Set<String> NOT_PLACEHOLDERS =
            Set.of("HKCU", "HKLM", "SOFTWARE", "NT", "SPP", "KB971033", "SPPSVC", "TCP");

    private static final Catalog CATALOG = Catalog.bundled();

    @ParameterizedTest
    @CsvSource({
        "keys/windows-client.json, editions, 54",
        "keys/windows-server.json, editions, 53",
        "keys/office.json, editions, 56",
        "keys/avma.json, editions, 25",
        "errors/documented.json, errors, 55",
        "errors/licensing.json, errors, 415",
        "errors/windows.json, errors, 442",
        "errors/events.json, events, 13",
        "errors/events.json, statusFlags, 5",
        "diagnose/labels.json, labels, 507",
        "diagnose/channels.json, channels, 14",
        "keys/default-keys.json, defaultKeys, 1",
        "keys/skus.json, skus, 17",
        "hosts/cloud.json, hosts, 12",
        "planning/host-matrix.json, systems, 17",
        "planning/host-matrix.json, keyGroups, 6",
        "planning/host-matrix.json, updates, 11",
        "planning/host-matrix.json, officeKeys, 4",
        "planning/host-matrix.json, avmaHosts, 5",
        "planning/facts.json, facts, 28",
        "planning/faq.json, questions, 38"
    })
    void everyTableHasAllItsRows(String file, String field, int rows) {
        assertThat(RepositoryData.rows(file, field)).hasSize(rows);
    }

    @Test
    void everyTableHasAllItsKeys() {
        assertThat(keys(CLIENT, SERVER)).hasSize(82);
        assertThat(keys(OFFICE)).hasSize(56);
        assertThat(keys(AVMA)).hasSize(15);
        assertThat(keys(CLIENT, SERVER, OFFICE, AVMA)).hasSize(82 + 56 + 15);
    }

    @ParameterizedTest
    @CsvSource({
        "keys/windows-client.json, GVLK, client",
        "keys/windows-server.json, GVLK, server",
        "keys/office.json, GVLK, office",
        "keys/avma.json, AVMA, server"
    })
    void everyFileHoldsOneKindAndOneFamily(String file, String kind, String family) {
        assertThat(RepositoryData.rows(file, "editions")).allSatisfy(edition -> {
            assertThat(edition.required("kind").textValue()).isEqualTo(kind);
            assertThat(edition.required("family").textValue()).isEqualTo(family);
        });
    }

    @Test
    void everyKeyIsOfTheKeyAlphabet() {
        assertThat(keys(CLIENT, SERVER, OFFICE, AVMA))
                .allMatch(key -> key.matches("[BCDFGHJKMNPQRTVWXY2346789]{5}(-[BCDFGHJKMNPQRTVWXY2346789]{5}){4}"));
    }

    @Test
    void keysHaveOneNSinceWindows8AndNoneBefore() {
        for (Edition edition : CATALOG.editions()) {
            long letters = edition.key().text().chars().filter(c -> c == 'N').count();
            assertThat(letters).as(edition.id()).isEqualTo(WITHOUT_N.contains(edition.product()) ? 0 : 1);
        }
    }

    @Test
    void onlyDocumentedGroupsOfProductsShareKeys() {
        Map<String, Set<String>> products = new TreeMap<>();
        for (Edition edition : CATALOG.editions()) {
            boolean isNew = products.computeIfAbsent(edition.kind() + " " + edition.key(), key -> new TreeSet<>())
                    .add(edition.product());
            assertThat(isNew)
                    .as("two editions of %s with the key %s", edition.product(), edition.key())
                    .isTrue();
        }
        Set<Set<String>> gvlk = new HashSet<>();
        Set<Set<String>> avma = new HashSet<>();
        products.forEach((key, sharing) -> {
            if (sharing.size() > 1) {
                (key.startsWith("AVMA") ? avma : gvlk).add(sharing);
            }
        });
        assertThat(gvlk).containsExactlyInAnyOrderElementsOf(GVLK_GROUPS);
        assertThat(avma).containsExactlyInAnyOrderElementsOf(AVMA_GROUPS);
    }

    @Test
    void noKeyIsSharedBetweenKindsOrFamilies() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (Edition edition : CATALOG.editions()) {
            owners.computeIfAbsent(edition.key().text(), key -> new TreeSet<>())
                    .add(edition.kind() + " " + edition.family());
        }
        assertThat(owners).allSatisfy((key, kinds) -> assertThat(kinds).hasSize(1));
    }

    @Test
    void anyTwoKeysDifferInManyPlaces() {
        List<String> all = List.copyOf(keys(CLIENT, SERVER, OFFICE, AVMA));
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(difference(all.get(i), all.get(j)))
                        .as("%s and %s", all.get(i), all.get(j))
                        .isGreaterThanOrEqualTo(LEAST_DIFFERENCE);
            }
        }
    }

    @Test
    void editionIdsAreUniqueOverAllFiles() {
        List<String> ids = Stream.of(CLIENT, SERVER, OFFICE, AVMA)
                .flatMap(file -> RepositoryData.rows(file, "editions").stream())
                .map(edition -> edition.required("id").textValue())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(CATALOG.editions().size());
    }

    @Test
    void productsWithoutAKeyAreNotInTheKeyTables() {
        Set<String> editions = CATALOG.editions().stream().map(Edition::id).collect(Collectors.toSet());
        assertThat(CATALOG.withoutGvlk()).extracting(ProductWithoutKey::id).doesNotContainAnyElementsOf(editions);
    }

    @Test
    void noErrorIsListedTwice() {
        Set<ErrorCode> licensing = codes("errors/licensing.json");
        assertThat(codes("errors/windows.json")).doesNotContainAnyElementsOf(licensing);
    }

    @Test
    void everySourceIdResolves() {
        Set<String> known = ids("sources.json", "sources");
        for (String file : RepositoryData.dataFiles()) {
            JsonNode tree = RepositoryData.tree(file);
            List<JsonNode> references = new ArrayList<>(tree.findValues("versionSources"));
            if (!file.equals("sources.json")) {
                references.addAll(tree.findValues("sources"));
            }
            for (JsonNode reference : references) {
                assertThat(known).as(file).containsAll(RepositoryData.texts(reference));
            }
        }
    }

    @Test
    void everyErratumThatAnEditionNamesExists() {
        Set<String> errata = ids("errata.json", "errata");
        assertThat(CATALOG.editions()).allSatisfy(edition -> assertThat(errata).containsAll(edition.errata()));
    }

    @Test
    void everySeeAlsoResolves() {
        for (ActivationError error : CATALOG.documentedErrors()) {
            assertThat(error.seeAlso())
                    .as(error.code().hex())
                    .doesNotContain(error.code())
                    .allMatch(code -> CATALOG.documentedError(code).isPresent()
                            || CATALOG.listedError(code).isPresent());
        }
    }

    @Test
    void everyNamedEditionExists() {
        Set<String> editions = CATALOG.editions().stream().map(Edition::id).collect(Collectors.toSet());
        List<String> named = RepositoryData.rows("keys/names.json", "editions").stream()
                .map(edition -> edition.required("edition").textValue())
                .toList();
        assertThat(editions).containsAll(named);
    }

    @Test
    void noNameOfAnEditionStandsThereTwice() {
        for (Edition edition : CATALOG.editions()) {
            assertThat(CATALOG.names(edition))
                    .extracting(name -> name.language() + " " + name.name())
                    .doesNotHaveDuplicates();
        }
    }

    /** An angle bracket redirects in a shell: a line that is pasted unread would overwrite a file. */
    @Test
    void commandsHaveNoAngleBrackets() {
        assertThat(commands()).noneMatch(command -> command.contains("<") || command.contains(">"));
    }

    @Test
    void commandsHaveNoControlCharactersOrTypographicSigns() {
        assertThat(commands()).allMatch(command -> command.chars().allMatch(c -> c >= ' ' && c < 0x7F));
    }

    @Test
    void everyPlaceholderInACommandIsExplained() {
        Set<String> explained =
                CATALOG.placeholders().stream().map(Placeholder::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        for (String command : commands()) {
            found.addAll(capitals(command));
        }
        assertThat(found).containsAll(NOT_PLACEHOLDERS);
        found.removeAll(NOT_PLACEHOLDERS);
        assertThat(found).containsExactlyElementsOf(explained);
    }

    @Test
    void everyDialectHasAGuideAndEveryGuideADialect() {
        assertThat(CATALOG.dialects())
                .extracting(DialectGuide::name)
                .containsExactlyInAnyOrderElementsOf(Dialects.names());
    }

    @Test
    void adviceNamesKnownDialectsAndCoversEveryBuildOnceFromTheFirst() {
        int next = CATALOG.tools().advice().get(0).from().number();
        for (ActivationTools.Advice advice : CATALOG.tools().advice()) {
            assertThat(Dialects.names()).containsAll(advice.dialects());
            assertThat(advice.from().number()).isEqualTo(next);
            next = advice.to().map(last -> last.number() + 1).orElse(Integer.MAX_VALUE);
        }
        assertThat(next).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void theToolsOfEveryEditionAreKnown() {
        for (Edition edition : CATALOG.editions()) {
            boolean known = edition.family() == Family.OFFICE
                    ? CATALOG.tools().officeFolder(edition.product()).isPresent()
                    : CATALOG.tools().application(edition.family()).isPresent();
            assertThat(known).as(edition.id()).isTrue();
        }
    }

    /** They lengthen a trial, silence a reminder or take a security update away: no repair of an activation. */
    @ParameterizedTest
    @ValueSource(strings = {"/rearm", "-rearm", "SkipRearm", "NotificationDisabled", "wusa /uninstall"})
    void noCommandEvadesActivation(String evasion) {
        assertThat(commands())
                .noneMatch(command -> command.toLowerCase(Locale.ROOT).contains(evasion.toLowerCase(Locale.ROOT)));
    }

    /** The organisation's own keys are nobody else's business, and no answer shows a way around activation. */
    @ParameterizedTest
    @ValueSource(strings = {"planning/facts.json", "planning/faq.json", "planning/host-matrix.json"})
    void noPlanHoldsAKeyOrEvadesActivation(String file) {
        String text = RepositoryData.text(file);
        assertThat(FIVE_BY_FIVE.matcher(text).find()).isFalse();
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("rearm", "notificationdisabled");
    }

    @Test
    void aFactWithANumberNamesIt() {
        for (PlanningFact fact : CATALOG.planningFacts()) {
            fact.number().ifPresent(number -> assertThat(fact.text()).contains(Integer.toString(number)));
        }
    }

    @Test
    void anOldAnswerSaysSo() {
        for (FaqEntry entry : CATALOG.faq()) {
            if (entry.sources().contains("SEED-002") && entry.sources().size() == 1) {
                assertThat(entry.asOf()).as(entry.id()).contains("2018-06");
            }
        }
    }

    @Test
    void noCommandHoldsAKey() {
        assertThat(commands())
                .noneMatch(command -> FIVE_BY_FIVE.matcher(command).find());
    }

    /** A text that meant two things would be read as the one that happens to stand first. */
    @Test
    void aLabelMeansOneThing() {
        assertThat(CATALOG.outputLabels())
                .extracting(label -> label.language() + " " + label.tool() + " " + label.text())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatChangesInALabelIsNamedBetweenPercentSigns() {
        for (OutputLabel label : CATALOG.outputLabels()) {
            String rest = label.text().replaceAll("%[A-Za-z]+%", "");
            assertThat(rest).as(label.text()).doesNotContain("%");
        }
    }

    /** Behind the colon stands the value; but for the requests, whose number is counted by status. */
    @Test
    void aLabelWithAFixedValueHasNoPlaceForAnother() {
        assertThat(CATALOG.outputLabels())
                .filteredOn(label -> label.value().isPresent())
                .noneMatch(label -> label.text().endsWith(":") && label.field() != OutputField.REQUESTS_BY_STATUS);
    }

    @Test
    void onlyTextsThatAreNeverTranslatedHaveNoLanguage() {
        assertThat(CATALOG.outputLabels())
                .filteredOn(
                        label -> label.tool().equals("classes") || label.tool().equals("ospp"))
                .allMatch(label -> label.language().equals("any"));
        assertThat(CATALOG.outputLabels())
                .filteredOn(label -> label.tool().equals("slmgr"))
                .noneMatch(label -> label.language().equals("any"));
    }

    @Test
    void everyChannelHasAWord() {
        assertThat(CATALOG.channelWords().stream().map(ChannelWord::channel).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        LicenseChannel.KMS_CLIENT,
                        LicenseChannel.KMS_HOST,
                        LicenseChannel.MAK,
                        LicenseChannel.RETAIL,
                        LicenseChannel.OEM,
                        LicenseChannel.AVMA,
                        LicenseChannel.TIMEBASED_EVAL,
                        LicenseChannel.TIMEBASED_SUB);
    }

    /** A retry that is rarer than a renewal, or a renewal that comes after the end, would be a slip of the pen. */
    @Test
    void theTimesOfKmsFitTogether() {
        KmsLimits limits = CATALOG.kmsLimits();
        assertThat(limits.retryMinutes()).isLessThan(limits.renewalMinutes());
        assertThat(limits.renewalMinutes()).isLessThan(limits.validityMinutes());
        assertThat(limits.validityMinutes() % (24 * 60)).isZero();
    }

    @Test
    void wordsOfTheVocabularyAreFolded() {
        for (String word : words()) {
            assertThat(word)
                    .isEqualTo(word.toLowerCase(Locale.ROOT))
                    .isEqualTo(Normalizer.normalize(word, Normalizer.Form.NFKC))
                    .matches("\\S+( \\S+)*");
            assertThat(Normalizer.normalize(word, Normalizer.Form.NFD))
                    .as("Latin letters without accents")
                    .doesNotContainPattern("[a-z]\\p{Mn}");
        }
    }

    @Test
    void everyWordOfTheVocabularyHasOneMeaning() {
        assertThat(words()).doesNotHaveDuplicates();
    }

    @Test
    void everyConceptThatAWordMeansExists() {
        List<String> concepts = CATALOG.vocabulary().terms().stream()
                .map(Vocabulary.Term::concept)
                .toList();
        assertThat(concepts).doesNotHaveDuplicates();
        CATALOG.vocabulary().terms().forEach(term -> assertThat(concepts).containsAll(term.either()));
        CATALOG.vocabulary()
                .compounds()
                .forEach(compound -> assertThat(concepts).containsAll(compound.means()));
    }

    @Test
    void onlyTheFourMisleadingRowsAnswerNoName() {
        assertThat(CATALOG.editions())
                .filteredOn(edition -> !edition.answersName())
                .allSatisfy(edition -> {
                    assertThat(edition.product()).isEqualTo("Windows Server 2012");
                    assertThat(edition.remark()).isPresent();
                    assertThat(edition.errata()).containsExactly("D05");
                })
                .extracting(Edition::name)
                .containsExactlyInAnyOrder(
                        "Windows Server 2012",
                        "Windows Server 2012 N",
                        "Windows Server 2012 Single Language",
                        "Windows Server 2012 Country Specific");
    }

    @Test
    void misprintedKeysAreInNoTableAndTheirCorrectionsAre() {
        Set<String> keys = keys(CLIENT, SERVER, OFFICE, AVMA);
        int misprints = 0;
        for (Erratum erratum : CATALOG.errata()) {
            Optional<String> correct =
                    erratum.correct().filter(text -> FIVE_BY_FIVE.matcher(text).matches());
            if (correct.isPresent()) {
                misprints++;
                assertThat(keys)
                        .as(erratum.id())
                        .contains(correct.get())
                        .doesNotContainAnyElementsOf(erratum.printed());
            }
        }
        assertThat(misprints).isGreaterThanOrEqualTo(10);
    }

    /** Some misprints still have the form of a key; such a key must not be one of the published ones. */
    @Test
    void aMisprintIsNeverReadAsAnotherPublishedKey() {
        Set<String> keys = keys(CLIENT, SERVER, OFFICE, AVMA);
        for (Erratum erratum : CATALOG.errata()) {
            List<String> others = erratum.printed().stream()
                    .flatMap(printed -> ProductKey.read(printed).stream())
                    .map(ProductKey::text)
                    .filter(key -> !key.equals(erratum.correct().orElse("")))
                    .toList();
            assertThat(others).as(erratum.id()).noneMatch(keys::contains);
        }
    }

    private static Set<String> keys(String... files) {
        return Stream.of(files)
                .flatMap(file -> RepositoryData.rows(file, "editions").stream())
                .map(edition -> edition.required("key").textValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(String file, String field) {
        return RepositoryData.rows(file, field).stream()
                .map(entry -> entry.required("id").textValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<ErrorCode> codes(String file) {
        return RepositoryData.rows(file, "errors").stream()
                .map(error -> ErrorCode.ofHex(error.required("code").textValue()))
                .collect(Collectors.toSet());
    }

    private static List<String> commands() {
        return Stream.concat(
                        CATALOG.documentedErrors().stream().map(ActivationError::commands),
                        CATALOG.checkSteps().stream().map(CheckStep::commands))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<String> capitals(String command) {
        return CAPITALS.matcher(command).results().map(MatchResult::group).toList();
    }

    private static List<String> words() {
        Vocabulary vocabulary = CATALOG.vocabulary();
        return Stream.concat(
                        vocabulary.terms().stream().map(Vocabulary.Term::words),
                        vocabulary.compounds().stream().map(Vocabulary.Compound::words))
                .flatMap(Collection::stream)
                .toList();
    }

    private static int difference(String a, String b) {
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                different++;
            }
        }
        return different;
    }
}
