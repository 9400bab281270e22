package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedEditionIdTest {
    @ParameterizedTest
    @CsvSource({
        "ServerStandard, serverstandard, false",
        "ServerStandardCor, serverstandard, false",
        "serverstandardcore, serverstandard, false",
        "ServerStandardEval, serverstandard, true",
        "ServerStandardEvalCor, serverstandard, true",
        "ServerDatacenterACor, serverdatacenteracor, false",
        "' Enterprise ', enterprise, false",
        "EnterpriseEval, enterpriseeval, true",
        "EnterpriseSEval, enterpriseseval, true",
        "Core, core, false"
    })
    void the_form_of_a_server_is_no_part_of_its_edition(String printed, String plain, boolean evaluation) {
        PrintedEditionId id = new PrintedEditionId(printed);

        assertThat(id.withoutForm()).isEqualTo(plain);
        assertThat(id.isEvaluation()).isEqualTo(evaluation);
        assertThat(id.isSameAs(plain)).isTrue();
    }
}
