package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Facilities;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Decoder DECODER = new Decoder(CATALOG);

    private static Explanation explain(String hex) {
        return DECODER.explain(ErrorCode.ofHex(hex));
    }

    private static Explanation.Unknown explainUnknown(String hex) {
        Explanation explanation = explain(hex);
        assertThat(explanation).isInstanceOf(Explanation.Unknown.class);
        return (Explanation.Unknown) explanation;
    }

    @Test
    void anArticleGoesBeforeTheList() {
        ErrorCode code = ErrorCode.ofHex("0xC004F074");
        assertThat(CATALOG.listedError(code)).as("the code is in the list too").isPresent();
        assertThat(DECODER.explain(code)).isInstanceOfSatisfying(Explanation.Documented.class, documented -> {
            assertThat(documented.code()).isEqualTo(code);
            assertThat(documented.error().symbol()).contains("SL_E_VL_BINDING_SERVICE_UNAVAILABLE");
            assertThat(documented.error().causes()).isNotEmpty();
            assertThat(documented.anatomy().code()).isEqualTo(code);
            assertThat(documented.anatomy().facilityNames()).containsExactly("FACILITY_ITF");
        });
    }

    @Test
    void theListAnswersWhereNoArticleDoes() {
        ErrorCode code = ErrorCode.ofHex("0x803FA067");
        assertThat(CATALOG.documentedError(code)).isEmpty();
        assertThat(DECODER.explain(code)).isInstanceOfSatisfying(Explanation.Listed.class, listed -> {
            assertThat(listed.code()).isEqualTo(code);
            assertThat(listed.error().symbol()).contains("SL_REMAPPING_MDOLLAR_PRODUCT_KEY_BLOCKED");
            assertThat(listed.anatomy().facilityNames()).containsExactly("FACILITY_WINDOWS_STORE");
        });
    }

    @Test
    void everyErrorOfTheCatalogueExplainsItself() {
        for (ActivationError error : CATALOG.documentedErrors()) {
            assertThat(DECODER.explain(error.code()))
                    .isInstanceOfSatisfying(
                            Explanation.Documented.class,
                            documented -> assertThat(documented.error()).isEqualTo(error));
        }
        int listedOnly = 0;
        for (ListedError error : CATALOG.listedErrors()) {
            if (CATALOG.documentedError(error.code()).isEmpty()) {
                listedOnly++;
                assertThat(DECODER.explain(error.code())).isInstanceOfSatisfying(Explanation.Listed.class, listed -> {
                    assertThat(listed.error()).isEqualTo(error);
                    // A mapped NTSTATUS may be read either way.
                    if (!error.code().isMappedNtStatus()) {
                        assertThat(listed.anatomy().isNtStatus())
                                .as("NTSTATUS reading of %s", error.code())
                                .isEqualTo(error.isNtStatus());
                    }
                });
            }
        }
        assertThat(listedOnly).isGreaterThan(700);
    }

    @ParameterizedTest
    @CsvSource({
        "0x887A0005, FACILITY_DXGI",
        "0x8019FFFF, FACILITY_HTTP",
        "0x803FFFFF, FACILITY_WINDOWS_STORE",
        "0x8009FFFF, FACILITY_SSPI FACILITY_SECURITY",
        "0xC0EA0FFF, FACILITY_USERMODE_LICENSING",
        "0x8007FFFF, FACILITY_WIN32",
        "0x00000000, FACILITY_NULL"
    })
    void anUnknownHresultIsTakenApartWithTheNamesOfItsFacility(String hex, String names) {
        Explanation.Unknown unknown = explainUnknown(hex);
        assertThat(unknown.code()).isEqualTo(ErrorCode.ofHex(hex));
        assertThat(unknown.anatomy().isNtStatus()).isFalse();
        assertThat(unknown.anatomy().facilityNames()).containsExactly(names.split(" "));
        assertThat(unknown.anatomy().zone()).isEmpty();
        assertThat(unknown.relatives()).isEmpty();
    }

    @Test
    void aFacilityMayNeedTwelveBits() {
        ErrorCode code = explainUnknown("0x887A0005").code();
        assertThat(code.facility()).isEqualTo(0x87A);
        assertThat(code.number()).isEqualTo(5);
    }

    @Test
    void aFacilityWithoutAPublishedNameHasNone() {
        Explanation.Unknown unknown = explainUnknown("0x87E10BC6");
        assertThat(unknown.anatomy().facilityNames()).isEmpty();
        assertThat(unknown.code().facility()).isEqualTo(2017);
    }

    @ParameterizedTest
    @CsvSource({
        "0xC004BFFE, SL_SERVER_ZONE, activation server",
        "0xC004CFFE, SL_MSCH_ZONE, Microsoft clearing house (activation server side) and genuine validation",
        "0xC004DFFE, , security processor (range that the header reserves for it)",
        "0xC004EFFE, SL_INTERNAL_ZONE, 'licensing service, internal, and token store'",
        "0xC004FFFE, SL_CLIENTAPI_ZONE, 'licensing service, client API'",
        "0x8004FFFE, SL_CLIENTAPI_ZONE, 'licensing service, client API'",
        "0x4004FFFE, SL_CLIENTAPI_ZONE, 'licensing service, client API'"
    })
    void anUnknownLicensingCodeNamesItsZone(String hex, @Nullable String name, String origin) {
        assertThat(explainUnknown(hex).anatomy().zone())
                .contains(new Facilities.LicensingZone(Optional.ofNullable(name), origin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x80041FFE", "0xC0049FFE", "0x8007F074", "0xD004F074", "0xC000F074"})
    void aCodeOutsideTheRangesOfTheLicensingServiceHasNoZone(String hex) {
        assertThat(explainUnknown(hex).anatomy().zone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0x8004F065, 0x4004F065 0xC004F065",
        "0x0004F065, 0x4004F065 0xC004F065",
        "0x4004F074, 0xC004F074",
        "0x8004F074, 0xC004F074",
        "0xC0070005, 0x80070005",
        "0xD0000022, 0xC0000022",
        "0xD0020017, 0xC0020017"
    })
    void anUnknownCodeNamesTheKnownOnesThatDifferInSeverityOrInTheMappingBit(String hex, String relatives) {
        assertThat(explainUnknown(hex).relatives()).map(ErrorCode::hex).containsExactly(relatives.split(" "));
    }

    @Test
    void theTwoCodesOfOneNumberAreKeptApart() {
        assertThat(explain("0xC004F065")).isInstanceOf(Explanation.Documented.class);
        assertThat(explain("0x4004F065")).isInstanceOf(Explanation.Listed.class);
        assertThat(explain("0xC004F065").code())
                .isNotEqualTo(explain("0x4004F065").code());
    }

    @Test
    void aListedNtStatusIsReadAsOne() {
        Anatomy accessDenied = explain("0xC0000022").anatomy();
        assertThat(accessDenied.isNtStatus()).isTrue();
        assertThat(accessDenied.facilityNames()).isEmpty();
        assertThat(accessDenied.zone()).isEmpty();

        Anatomy rpc = explain("0xC0020017").anatomy();
        assertThat(rpc.isNtStatus()).isTrue();
        assertThat(rpc.facilityNames()).containsExactly("FACILITY_RPC_RUNTIME");
    }

    @ParameterizedTest
    @CsvSource({"0xC000FFFE, ''", "0xC0020FFF, FACILITY_RPC_RUNTIME"})
    void anUnknownValueOfAnNtStatusFacilityIsReadAsOne(String hex, String names) {
        Anatomy anatomy = explainUnknown(hex).anatomy();
        assertThat(anatomy.isNtStatus()).isTrue();
        assertThat(String.join(" ", anatomy.facilityNames())).isEqualTo(names);
    }

    @Test
    void anNtStatusMappedIntoAnHresultIsListedUnderItsOwnName() {
        assertThat(explain("0xD0000272")).isInstanceOfSatisfying(Explanation.Listed.class, listed -> {
            assertThat(listed.error().symbol()).contains("HRESULT_FROM_NT(STATUS_NO_MATCH)");
            assertThat(listed.code().isMappedNtStatus()).isTrue();
            assertThat(listed.code().mappedNtStatus()).isEqualTo(ErrorCode.ofHex("0xC0000272"));
        });
    }

    @Test
    void everyValueHasAnAnswer() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 20_000; i++) {
            ErrorCode code = new ErrorCode(random.nextInt());
            Explanation explanation = DECODER.explain(code);
            assertThat(explanation.code()).as("seed %s", SEED).isEqualTo(code);
            assertThat(explanation.anatomy().code()).as("seed %s", SEED).isEqualTo(code);
            if (explanation instanceof Explanation.Unknown unknown) {
                List<ErrorCode> relatives = unknown.relatives();
                assertThat(relatives)
                        .as("%s, seed %s", code, SEED)
                        .doesNotContain(code)
                        .doesNotHaveDuplicates()
                        .allMatch(other -> !(DECODER.explain(other) instanceof Explanation.Unknown));
            }
        }
    }

    @Test
    void the_store_zone_belongs_to_the_facility_of_the_store() {
        Decoder decoder = new Decoder(Catalog.bundled());

        assertThat(decoder.explain(ErrorCode.ofHex("0x803FA067")).anatomy().zone())
                .isPresent();
        assertThat(decoder.explain(ErrorCode.ofHex("0x8004A123")).anatomy().zone())
                .isEmpty();
    }

    @Test
    void an_nt_status_inside_an_hresult_is_read_as_one() {
        Anatomy anatomy = new Decoder(Catalog.bundled())
                .explain(ErrorCode.ofHex("0xD0020017"))
                .anatomy();

        assertThat(anatomy.isNtStatus()).isTrue();
        assertThat(anatomy.facilityNames()).containsExactly("FACILITY_RPC_RUNTIME");
    }
}
