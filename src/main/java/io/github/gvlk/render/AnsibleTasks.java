package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each step as a task of ansible.windows.win_powershell. Values reach the scripts as parameters and never as text of the
 * script; the module's documentation tells of {@code $Ansible.Changed} and {@code $Ansible.Result}.
 */
final class AnsibleTasks implements Step.Visitor<StepText> {
    private static final String KEY = "kms_client_key";
    private static final String HOST = "kms_client_host";
    private static final String DOMAIN = "kms_client_domain";

    private static final String PRODUCT =
            "Get-CimInstance -ClassName SoftwareLicensingProduct -Filter $filter | Select-Object -First 1";

    private final ActivationPlan plan;
    private final String filter;

    AnsibleTasks(ActivationPlan plan) {
        this.plan = plan;
        this.filter = "$filter = " + PowerShellText.literal(LicensingClassBlocks.filter(plan)) + "\n";
    }

    private static String call(String method) {
        return "$null = Invoke-CimMethod -InputObject $service -MethodName " + method;
    }

    private static String call(String method, String arguments) {
        return call(method) + " -Arguments @{ " + arguments + " }";
    }

    @Override
    public StepText convert(Step.ConvertEdition step) {
        StepText made = PowerShellConversion.of(step, plan);
        if (!(made instanceof StepText.Commands commands)) {
            return made;
        }
        String convert = """
                $Ansible.Changed = $false
                $answer = @{}
                $change = {
                %s}
                $null = . $change
                $Ansible.Changed = $answer.Result -eq 'restart'
                $Ansible.Result = @{ restart = $Ansible.Changed }""".formatted(commands.lines().get(0).command().indent(4));
        StepText first = AnsibleTask.of(step, convert, Map.of(), Optional.of("kms_client_edition"));
        String restart = """
                - name: "Ask for the restart"
                  ansible.builtin.fail:
                    msg: "The edition is changed: restart the computer, then run the playbook again."
                  when:
                    - kms_client_edition.result.restart | default(false)
                    - not (kms_restart_allowed | default(false) | bool)

                - name: "Restart"
                  ansible.windows.win_reboot:
                  when: kms_client_edition.result.restart | default(false)""";
        return StepText.of(((StepText.Commands) first).lines().get(0).command() + "\n\n" + restart);
    }

    @Override
    public StepText removeKey(Step.RemoveKey step) {
        if (!(step instanceof Step.RemoveSetupKey setup)) {
            return new StepText.Impossible("A playbook says what shall be there: the new key takes the place of the old"
                    + " one. Leave --upk out.");
        }
        return AnsibleTask.of(step, filter + """
                $product = %1$s
                $Ansible.Changed = $false
                if ($product -and $product.PartialProductKey -eq '%2$s') {
                    $null = Invoke-CimMethod -InputObject $product -MethodName UninstallProductKey
                    $Ansible.Changed = $true
                    $product = %1$s
                    if ($product -and $product.PartialProductKey -eq '%2$s') { throw 'The product key is still there.' }
                }""".formatted(PRODUCT, setup.key().partial()), Map.of(), Optional.empty());
    }

    @Override
    public StepText installKey(ProductKey key) {
        return AnsibleTask.of(
                new Step.InstallKey(key),
                "param ([string]$Key)\n" + filter
                        + """
                $product = %1$s
                $Ansible.Changed = $false
                $last = $Key.Substring($Key.Length - 5)
                if (-not $product -or $product.PartialProductKey -ne $last) {
                    $service = Get-CimInstance -ClassName SoftwareLicensingService
                    %2$s
                    %3$s
                    $Ansible.Changed = $true
                    $product = %1$s
                    if (-not $product -or $product.PartialProductKey -ne $last) {
                        throw 'No product shows the key: is it the key of this edition?'
                    }
                }""".formatted(
                                PRODUCT, call("InstallProductKey", "ProductKey = $Key"), call("RefreshLicenseStatus")),
                Map.of("Key", "{{ setup_key }}"),
                Optional.of(KEY));
    }

    @Override
    public StepText setActivationType(ActivationType type) {
        return AnsibleTask.of(
                new Step.SetActivationType(type),
                filter
                        + """
                $product = %s
                $Ansible.Changed = $false
                if (-not $product -or $product.VLActivationTypeEnabled -ne %d) {
                    $service = Get-CimInstance -ClassName SoftwareLicensingService
                    %s
                    $Ansible.Changed = $true
                }""".formatted(
                                PRODUCT,
                                type.number(),
                                call("SetVLActivationTypeEnabled", "ActivationType = [uint32]" + type.number())),
                Map.of(),
                Optional.empty());
    }

    @Override
    public StepText setHostCaching(boolean on) {
        return AnsibleTask.ofSetting(
                new Step.SetHostCaching(on),
                Optional.empty(),
                "",
                "$service.KeyManagementServiceHostCaching -ne $" + on,
                call("DisableKeyManagementServiceHostCaching", "DisableCaching = $" + !on),
                Map.of());
    }

    @Override
    public StepText setKmsHost(KmsHost host) {
        return AnsibleTask.ofSetting(
                new Step.SetKmsHost(host),
                Optional.of(HOST),
                "param ([string]$Name, [uint32]$Port)\n",
                "$service.KeyManagementServiceMachine -ne $Name -or $service.KeyManagementServicePort -ne $Port",
                call("SetKeyManagementServiceMachine", "MachineName = $Name") + "\n"
                        + call("SetKeyManagementServicePort", "PortNumber = $Port"),
                Map.of("Name", "{{ kms_host }}", "Port", "{{ kms_port }}"));
    }

    @Override
    public StepText clearKmsHost() {
        return AnsibleTask.ofSetting(
                new Step.ClearKmsHost(),
                Optional.of(HOST),
                "",
                "$service.KeyManagementServiceMachine",
                call("ClearKeyManagementServiceMachine") + "\n" + call("ClearKeyManagementServicePort"),
                Map.of());
    }

    @Override
    public StepText setLookupDomain(DnsName domain) {
        return AnsibleTask.ofSetting(
                new Step.SetLookupDomain(domain),
                Optional.of(DOMAIN),
                "param ([string]$Domain)\n",
                "$service.KeyManagementServiceLookupDomain -ne $Domain",
                call("SetKeyManagementServiceLookupDomain", "LookupDomain = $Domain"),
                Map.of("Domain", "{{ kms_domain }}"));
    }

    @Override
    public StepText clearLookupDomain() {
        return AnsibleTask.ofSetting(
                new Step.ClearLookupDomain(),
                Optional.of(DOMAIN),
                "",
                "$service.KeyManagementServiceLookupDomain",
                call("ClearKeyManagementServiceLookupDomain"),
                Map.of());
    }

    /** Whether one of the tasks before it, of those that the plan has, made a change that asks for a new activation. */
    private String changes() {
        Set<String> registered = new LinkedHashSet<>();
        for (Step step : plan.repeatableSteps()) {
            if (step instanceof Step.InstallKey) {
                registered.add(KEY);
            } else if (step instanceof Step.SetKmsHost || step instanceof Step.ClearKmsHost) {
                registered.add(HOST);
            } else if (step instanceof Step.SetLookupDomain) {
                registered.add(DOMAIN);
            }
        }
        return registered.stream().map(name -> name + ".changed").collect(Collectors.joining(" or "));
    }

    /** A computer that is licensed is left alone, unless its key or its KMS host was changed before. */
    @Override
    public StepText activate() {
        return AnsibleTask.of(
                new Step.Activate(),
                "param ([string]$Again)\n" + filter + """
                $product = %1$s
                $Ansible.Changed = $false
                if (-not $product) {
                    throw 'No product has a key to activate.'
                }
                if ($Again -eq 'True' -or $product.LicenseStatus -ne 1) {
                    $service = Get-CimInstance -ClassName SoftwareLicensingService
                    $null = Invoke-CimMethod -InputObject $product -MethodName Activate
                    %2$s
                    $Ansible.Changed = $true
                    $product = %1$s
                    if ($product.LicenseStatus -ne 1) {
                        throw ('Not licensed: LicenseStatus {0}, reason 0x{1:X8}.' -f
                            $product.LicenseStatus, $product.LicenseStatusReason)
                    }
                }""".formatted(PRODUCT, call("RefreshLicenseStatus")),
                Map.of("Again", "{{ " + changes() + " }}"),
                Optional.empty());
    }

    @Override
    public StepText showLicence() {
        return AnsibleTask.of(
                new Step.ShowLicence(), filter + """
                $product = %s
                $Ansible.Changed = $false
                $Ansible.Result = @{
                    last_five = $product.PartialProductKey
                    license_status = $product.LicenseStatus
                    minutes_left = $product.GracePeriodRemaining
                }""".formatted(PRODUCT), Map.of(), Optional.of("kms_client_state"));
    }
}
