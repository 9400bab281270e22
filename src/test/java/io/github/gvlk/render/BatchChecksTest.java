package io.github.gvlk.render;

import static io.github.gvlk.render.DialectPlans.HOST;
import static io.github.gvlk.render.DialectPlans.PRODUCT;
import static io.github.gvlk.render.DialectPlans.SERVER;
import static io.github.gvlk.render.DialectPlans.SERVER_KEY;
import static io.github.gvlk.render.DialectPlans.UNCHANGED;
import static io.github.gvlk.render.DialectPlans.WITH_PRODUCT;
import static io.github.gvlk.render.DialectPlans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchChecksTest {
    private static final String STOP = "if not \"%GVLK_CODE%\"==\"0\" goto finished\n";
    private static final String FROM = " -ComputerName '%GVLK_WHERE%' -ErrorAction Stop";
    private static final String SERVICE = "$s=Get-WmiObject SoftwareLicensingService" + FROM + "; ";
    private static final String PRODUCTS = "Get-WmiObject SoftwareLicensingProduct -Filter '";
    private static final String OF_WINDOWS = "ApplicationID=''55c92734-d682-4d71-983e-d6ec3f16059f'' AND"
            + " PartialProductKey IS NOT NULL AND LicenseIsAddon=FALSE'";

    private static final ProductKey KEY = new ProductKey(SERVER_KEY);

    private static final BatchChecks CHECKS = new BatchChecks(plan(SERVER, HOST));
    private static final BatchChecks OF_PRODUCT = new BatchChecks(plan(SERVER, UNCHANGED, WITH_PRODUCT));

    private static String check(String test) {
        return "set \"GVLK_TEST=" + test + "\"\ncall :check\n" + STOP;
    }

    private static String holds(String condition) {
        return "if (" + condition + ") {exit 20}; exit 21";
    }

    static Stream<Arguments> checks() {
        return Stream.of(
                arguments(new Step.InstallKey(KEY), "call :keyshown VMK7H\n" + STOP),
                arguments(
                        new Step.RemovePresentKey(),
                        check(holds("@(" + PRODUCTS + OF_WINDOWS + FROM + ").Count -eq 0"))),
                arguments(
                        new Step.RemoveSetupKey(KEY),
                        check(holds("@(" + PRODUCTS + "PartialProductKey=''VMK7H''" + "'" + FROM + ").Count -eq 0"))),
                arguments(
                        new Step.SetKmsHost(KmsHost.parse("kms.example.com:1690")),
                        check(SERVICE
                                + holds("$s.KeyManagementServiceMachine -eq 'kms.example.com'"
                                        + " -and $s.KeyManagementServicePort -eq 1690"))),
                arguments(
                        new Step.SetKmsHost(KmsHost.parse("kms.example.com")),
                        check(SERVICE + holds("$s.KeyManagementServiceMachine -eq 'kms.example.com'"))),
                arguments(new Step.ClearKmsHost(), check(SERVICE + holds("-not $s.KeyManagementServiceMachine"))),
                arguments(
                        new Step.SetLookupDomain(new DnsName("corp.example.com")),
                        check(SERVICE + holds("$s.KeyManagementServiceLookupDomain -eq 'corp.example.com'"))),
                arguments(
                        new Step.ClearLookupDomain(),
                        check(SERVICE + holds("-not $s.KeyManagementServiceLookupDomain"))),
                arguments(
                        new Step.SetHostCaching(true),
                        check(SERVICE + holds("$s.KeyManagementServiceHostCaching -eq $true"))),
                arguments(
                        new Step.SetHostCaching(false),
                        check(SERVICE + holds("$s.KeyManagementServiceHostCaching -eq $false"))),
                arguments(
                        new Step.Activate(),
                        check("$p=@(" + PRODUCTS + "PartialProductKey=''VMK7H'''" + FROM
                                + "); if ($p.Count -eq 0) {exit 21}; if ($p[0].LicenseStatus -eq 1) {exit 20};"
                                + " '0x{0:X8}' -f $p[0].LicenseStatusReason; exit 21")),
                arguments(new Step.ShowLicence(), "type \"%GVLK_ANSWER%\"\n"),
                arguments(
                        new Step.SetActivationType(ActivationType.KMS),
                        check("$p=@(" + PRODUCTS + OF_WINDOWS + FROM + ");"
                                + " if ($p.Count -gt 0 -and $p[0].VLActivationTypeEnabled -eq 2) {exit 20}; exit 22")),
                arguments(new Step.ConvertByDism(new EditionId("ServerStandard"), KEY), ""));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theEffectOfAStepIsLookedAt(Step step, String expected) {
        assertThat(CHECKS.after(step)).as(step.purpose()).isEqualTo(expected);
    }

    @Test
    void aNamedProductIsLookedForFirst() {
        assertThat(OF_PRODUCT.beforehand())
                .isEqualTo("set \"GVLK_STEP=find the product with that Activation ID\"\n"
                        + check("if (@(" + PRODUCTS + "ID=''" + PRODUCT + "''" + "'" + FROM
                                + ").Count -eq 1) {exit 20}; exit 21"));
        assertThat(CHECKS.beforehand()).isEmpty();
    }

    @Test
    void whatIsSetForANamedProductIsLookedAtThere() {
        String product = PRODUCTS + "ID=''" + PRODUCT + "''" + "'" + FROM;
        assertThat(OF_PRODUCT.after(new Step.InstallKey(KEY)))
                .isEqualTo("call :keyshown VMK7H " + PRODUCT + "\n" + STOP);
        assertThat(OF_PRODUCT.after(new Step.ClearKmsHost()))
                .isEqualTo(check("$s=" + product + "; " + holds("-not $s.KeyManagementServiceMachine")));
        assertThat(OF_PRODUCT.after(new Step.RemovePresentKey()))
                .isEqualTo(check(holds("@(" + PRODUCTS + "ID=''" + PRODUCT + "'' AND PartialProductKey IS NOT NULL'"
                        + FROM + ").Count -eq 0")));
        assertThat(OF_PRODUCT.after(new Step.Activate())).contains("$p=@(" + product + ");");
        assertThat(OF_PRODUCT.after(new Step.SetHostCaching(true)))
                .as("a setting of the whole computer")
                .contains("SoftwareLicensingService");
    }

    /** The test stands in quotation marks in a batch file, and then in those of a PowerShell command. */
    @ParameterizedTest
    @MethodSource("checks")
    void noTestHoldsWhatABatchFileWouldActOn(Step step) {
        for (BatchChecks checks : new BatchChecks[] {CHECKS, OF_PRODUCT}) {
            checks.after(step)
                    .lines()
                    .filter(line -> line.startsWith("set \"GVLK_TEST="))
                    .map(line -> line.substring("set \"GVLK_TEST=".length(), line.length() - 1))
                    .forEach(test -> assertThat(test.replace("%GVLK_WHERE%", ""))
                            .doesNotContain("\"", "%", "^", "!", "&", "|", "<", ">"));
        }
    }
}
