package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;

/**
 * How a batch file sees that a step had its effect. The key shows in the answer of {@code /dli}; everything else is
 * asked of the licensing classes by Get-WmiObject, which every Windows PowerShell has. A test ends with 20 for yes and
 * 21 for no, so that any other code means that it could not be made.
 */
final class BatchChecks implements Step.Visitor<String> {
    private static final String STOP = "if not \"%GVLK_CODE%\"==\"0\" goto finished\n";
    private static final String FROM = " -ComputerName '%GVLK_WHERE%' -ErrorAction Stop";

    private final ActivationPlan plan;

    BatchChecks(ActivationPlan plan) {
        this.plan = plan;
    }

    /** The lines that check the step; none where only its exit code tells. */
    String after(Step step) {
        return step.accept(this);
    }

    /** What is checked before the first step: that the product is there, since slmgr.vbs ends with 0 where it is not. */
    String beforehand() {
        return plan.product()
                .map(id -> "set \"GVLK_STEP=find the product with that Activation ID\"\n"
                        + check("if (@(" + products() + ").Count -eq 1) {exit 20}; exit 21"))
                .orElse("");
    }

    private static String check(String test) {
        return "set \"GVLK_TEST=" + test + "\"\ncall :check\n" + STOP;
    }

    private static String holds(String condition) {
        return "if (" + condition + ") {exit 20}; exit 21";
    }

    private static String query(String where) {
        return "Get-WmiObject SoftwareLicensingProduct -Filter '" + where.replace("'", "''") + "'" + FROM;
    }

    /** The product with the plan's Activation ID, else the edition of Windows that has a key. */
    private String products() {
        return plan.product().map(id -> query("ID='" + id + "'")).orElseGet(() -> query(windowsWithKey()));
    }

    private String windowsWithKey() {
        String application = plan.application() instanceof ActivationPlan.Windows windows
                ? "ApplicationID='" + windows.applicationId() + "' AND "
                : "";
        return application + "PartialProductKey IS NOT NULL AND LicenseIsAddon=FALSE";
    }

    /** What holds the settings: the product where one is named, else the licensing service. */
    private String settings() {
        return plan.product().isPresent() ? products() : "Get-WmiObject SoftwareLicensingService" + FROM;
    }

    /** The script looks at the EditionID itself, and the installation of the key that follows is checked. */
    @Override
    public String convert(Step.ConvertEdition step) {
        return "";
    }

    @Override
    public String installKey(ProductKey key) {
        return "call :keyshown " + key.partial()
                + plan.product().map(id -> " " + id).orElse("") + "\n" + STOP;
    }

    @Override
    public String removeKey(Step.RemoveKey step) {
        String left = step instanceof Step.RemoveSetupKey setup
                ? query("PartialProductKey='" + setup.key().partial() + "'")
                : plan.product()
                        .map(id -> query("ID='" + id + "' AND PartialProductKey IS NOT NULL"))
                        .orElseGet(() -> query(windowsWithKey()));
        return check(holds("@(" + left + ").Count -eq 0"));
    }

    /** The property is not documented: its yes is good, but anything else proves nothing. */
    @Override
    public String setActivationType(ActivationType type) {
        return check("$p=@(" + products() + "); if ($p.Count -gt 0 -and $p[0].VLActivationTypeEnabled -eq "
                + type.number() + ") {exit 20}; exit 22");
    }

    @Override
    public String setHostCaching(boolean on) {
        return check("$s=Get-WmiObject SoftwareLicensingService" + FROM + "; "
                + holds("$s.KeyManagementServiceHostCaching -eq $" + on));
    }

    @Override
    public String setKmsHost(KmsHost host) {
        String port = host.port().isPresent() ? " -and $s.KeyManagementServicePort -eq " + host.portOrDefault() : "";
        return check(
                "$s=" + settings() + "; " + holds("$s.KeyManagementServiceMachine -eq '" + host.name() + "'" + port));
    }

    @Override
    public String clearKmsHost() {
        return check("$s=" + settings() + "; " + holds("-not $s.KeyManagementServiceMachine"));
    }

    @Override
    public String setLookupDomain(DnsName domain) {
        return check("$s=" + settings() + "; " + holds("$s.KeyManagementServiceLookupDomain -eq '" + domain + "'"));
    }

    @Override
    public String clearLookupDomain() {
        return check("$s=" + settings() + "; " + holds("-not $s.KeyManagementServiceLookupDomain"));
    }

    /** LicenseStatus 1 is licensed; where it is not, the reason is written in hexadecimal for the message. */
    @Override
    public String activate() {
        return check("$p=@(" + licensed() + "); if ($p.Count -eq 0) {exit 21};"
                + " if ($p[0].LicenseStatus -eq 1) {exit 20};"
                + " '0x{0:X8}' -f $p[0].LicenseStatusReason; exit 21");
    }

    private String licensed() {
        return plan.product().isPresent() ? products() : query("PartialProductKey='" + plan.lastFive() + "'");
    }

    @Override
    public String showLicence() {
        return "type \"%GVLK_ANSWER%\"\n";
    }
}
