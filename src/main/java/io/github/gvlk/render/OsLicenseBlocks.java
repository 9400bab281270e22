package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.Optional;

/**
 * Each step by the OSLicense module (Microsoft's pages of September 2026). A call carries out one operation, raises no
 * error, and answers with an object whose Success must be looked at.
 */
final class OsLicenseBlocks implements Step.Visitor<StepText> {
    private final ActivationPlan plan;
    private final Optional<Guid> product;

    OsLicenseBlocks(ActivationPlan plan) {
        this.plan = plan;
        this.product = plan.product();
    }

    private static String asserted(String call) {
        return "Assert-Success (" + call + ")";
    }

    /** The module addresses a product for its key and its activation only. */
    private StepText ofService(String... calls) {
        if (product.isPresent()) {
            return new StepText.Impossible("The OSLicense module sets the KMS host of the whole computer, not of one"
                    + " Activation ID: use --as powershell or cmd.");
        }
        StringBuilder block = new StringBuilder();
        for (String call : calls) {
            block.append(block.length() == 0 ? "" : "\n").append(asserted(call));
        }
        return StepText.of(block.toString());
    }

    private String productArgument() {
        return product.map(id -> " -ActivationID " + PowerShellText.literal(id.text()))
                .orElse("");
    }

    @Override
    public StepText convert(Step.ConvertEdition step) {
        return PowerShellConversion.of(step, plan);
    }

    /** The setup key is removed only where it is the key that is there. */
    @Override
    public StepText removeKey(Step.RemoveKey step) {
        String which = step instanceof Step.RemoveSetupKey setup
                ? "$info.PartialProductKey -eq "
                        + PowerShellText.literal(setup.key().partial().text())
                : "$info.PartialProductKey";
        return StepText.of("""
                $info = Get-OSLicenseInfo%1$s
                if ($info -and %2$s) {
                    %3$s
                    $info = Get-OSLicenseInfo%1$s
                    if ($info -and %2$s) { throw 'The product key is still there.' }
                }""".formatted(
                productArgument(), which, asserted("Invoke-OSLicense -UninstallProductKey" + productArgument())));
    }

    @Override
    public StepText installKey(ProductKey key) {
        return StepText.of(asserted("Invoke-OSLicense -InstallProductKey " + PowerShellText.literal(key.text()))
                + """

                $info = Get-OSLicenseInfo%s
                if (-not $info -or $info.PartialProductKey -ne '%s') {
                    throw 'No product shows the key: is it the key of this edition?'
                }""".formatted(productArgument(), key.partial()));
    }

    @Override
    public StepText setActivationType(ActivationType type) {
        return ofService("Set-OSLicenseInfo -ActivationType " + type.number());
    }

    @Override
    public StepText setHostCaching(boolean on) {
        return StepText.of(asserted("Set-KmsLicenseInfo -HostCaching $" + on));
    }

    /** The port is always named: the module leaves what is not named as it was. */
    @Override
    public StepText setKmsHost(KmsHost host) {
        return ofService("Set-KmsLicenseInfo -ServerName " + PowerShellText.literal(host.name()) + " -Port "
                + host.portOrDefault());
    }

    /** Host and port are cleared by one call each. */
    @Override
    public StepText clearKmsHost() {
        return ofService("Invoke-KmsLicense -ClearServer", "Invoke-KmsLicense -ClearPort");
    }

    @Override
    public StepText setLookupDomain(DnsName domain) {
        return ofService("Set-KmsLicenseInfo -Domain " + PowerShellText.literal(domain.text()));
    }

    @Override
    public StepText clearLookupDomain() {
        return ofService("Invoke-KmsLicense -ClearDomain");
    }

    @Override
    public StepText activate() {
        return StepText.of(asserted("Invoke-OSLicense -ActivateOnline" + productArgument()));
    }

    /** LicenseStatus is in the language of Windows here, LicenseStatusReason a code: the code is reported. */
    @Override
    public StepText showLicence() {
        return StepText.of("""
                $info = Get-OSLicenseInfo%s
                if ($info) {
                    $answer.LicenseReason = $info.LicenseStatusReason
                    $answer.MinutesLeft = $info.GracePeriodRemaining
                    $answer.KmsHost = (Get-KmsLicenseInfo).KeyManagementServiceMachine
                }""".formatted(productArgument()));
    }
}
