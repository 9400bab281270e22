package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;

/**
 * Each step by the classes SoftwareLicensingService and SoftwareLicensingProduct. A method that fails raises an error;
 * what it should have done is looked at all the same.
 */
final class LicensingClassBlocks implements Step.Visitor<StepText> {
    private final ActivationPlan plan;

    LicensingClassBlocks(ActivationPlan plan) {
        this.plan = plan;
    }

    /** The WQL condition of the product that the plan is for. */
    static String filter(ActivationPlan plan) {
        if (plan.product().isPresent()) {
            return "ID='" + plan.product().get() + "'";
        }
        String application = plan.application() instanceof ActivationPlan.Windows windows
                ? "ApplicationID='" + windows.applicationId() + "' AND "
                : "";
        return application + "PartialProductKey IS NOT NULL AND LicenseIsAddon=FALSE";
    }

    /** What comes before the first step: a product that is addressed must be there. */
    static String beforehand(ActivationPlan plan) {
        return plan.product().isPresent()
                ? "if (-not (Get-Product)) { throw 'No product has that Activation ID.' }"
                : "";
    }

    /** What holds the settings: the product where one is named, else the licensing service. */
    private String target() {
        return plan.product().isPresent() ? "(Get-Product)" : "$service";
    }

    private StepText set(String method) {
        return StepText.of("Set-Licensing " + target() + " " + method);
    }

    private StepText set(String method, String argument, String value) {
        return StepText.of(call(target(), method, argument, value));
    }

    private static String call(String target, String method, String argument, String value) {
        return "Set-Licensing " + target + " " + method + " @{ " + argument + " = " + value + " }";
    }

    @Override
    public StepText convert(Step.ConvertEdition step) {
        return PowerShellConversion.of(step, plan);
    }

    /** The setup key is removed only where it is the key that is there. */
    @Override
    public StepText removeKey(Step.RemoveKey step) {
        String which = step instanceof Step.RemoveSetupKey setup
                ? "$product.PartialProductKey -eq "
                        + PowerShellText.literal(setup.key().partial().text())
                : "$product.PartialProductKey";
        return StepText.of("""
                $product = Get-Product
                if ($product -and %1$s) {
                    Set-Licensing $product UninstallProductKey
                    Set-Licensing $service RefreshLicenseStatus
                    $product = Get-Product
                    if ($product -and %1$s) { throw 'The product key is still there.' }
                }""".formatted(which));
    }

    @Override
    public StepText installKey(ProductKey key) {
        return StepText.of("""
                %s
                Set-Licensing $service RefreshLicenseStatus
                $product = Get-Product
                if (-not $product -or $product.PartialProductKey -ne '%s') {
                    throw 'No product shows the key: is it the key of this edition?'
                }""".formatted(
                        call("$service", "InstallProductKey", "ProductKey", PowerShellText.literal(key.text())),
                        key.partial()));
    }

    @Override
    public StepText setActivationType(ActivationType type) {
        return set("SetVLActivationTypeEnabled", "ActivationType", "[uint32]" + type.number());
    }

    @Override
    public StepText setHostCaching(boolean on) {
        return StepText.of(call("$service", "DisableKeyManagementServiceHostCaching", "DisableCaching", "$" + !on));
    }

    /** As slmgr.vbs does it, a port that was set before is cleared where none is named. */
    @Override
    public StepText setKmsHost(KmsHost host) {
        String name =
                call(target(), "SetKeyManagementServiceMachine", "MachineName", PowerShellText.literal(host.name()));
        String port = host.port().isPresent()
                ? call(target(), "SetKeyManagementServicePort", "PortNumber", "[uint32]" + host.portOrDefault())
                : "Set-Licensing " + target() + " ClearKeyManagementServicePort";
        return StepText.of(name + "\n" + port);
    }

    @Override
    public StepText clearKmsHost() {
        return StepText.of("Set-Licensing " + target() + " ClearKeyManagementServiceMachine\n" + "Set-Licensing "
                + target() + " ClearKeyManagementServicePort");
    }

    @Override
    public StepText setLookupDomain(DnsName domain) {
        return set("SetKeyManagementServiceLookupDomain", "LookupDomain", PowerShellText.literal(domain.text()));
    }

    @Override
    public StepText clearLookupDomain() {
        return set("ClearKeyManagementServiceLookupDomain");
    }

    @Override
    public StepText activate() {
        return StepText.of("""
                $product = Get-Product
                if (-not $product) { throw 'No product has a key to activate.' }
                Set-Licensing $product Activate
                Set-Licensing $service RefreshLicenseStatus
                $product = Get-Product
                if ($product.LicenseStatus -ne 1) {
                    throw ('Not licensed: LicenseStatus {0}, reason 0x{1:X8}.' -f
                        $product.LicenseStatus, $product.LicenseStatusReason)
                }""");
    }

    /** GracePeriodRemaining is in minutes. */
    @Override
    public StepText showLicence() {
        return StepText.of("""
                $product = Get-Product
                if ($product) {
                    $answer.LicenseStatus = $product.LicenseStatus
                    $answer.MinutesLeft = $product.GracePeriodRemaining
                    $service = Get-CimInstance -ClassName SoftwareLicensingService
                    $hosts = $product.KeyManagementServiceMachine, $service.KeyManagementServiceMachine,
                        $product.DiscoveredKeyManagementServiceMachineName
                    $answer.KmsHost = $hosts | Where-Object { $_ } | Select-Object -First 1
                }""");
    }
}
