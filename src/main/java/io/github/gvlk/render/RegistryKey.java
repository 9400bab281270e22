package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;

/**
 * The registry key of the licensing service, and what can be written there: the KMS host and nothing else (Microsoft's
 * appendix of registry settings). Values for one product stand in a key below it, by ApplicationID and Activation ID.
 */
final class RegistryKey {
    static final String HOST = "KeyManagementServiceName";
    static final String PORT = "KeyManagementServicePort";

    /** What the second of the two values is. */
    static final String PORT_EXPLAINED = "The TCP port of the KMS host, a text in the registry.";

    private static final String SERVICE = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform";

    private RegistryKey() {}

    /** The path below HKEY_LOCAL_MACHINE. */
    static String of(ActivationPlan plan) {
        if (plan.product().isPresent() && plan.application() instanceof ActivationPlan.Windows windows) {
            return SERVICE + "\\" + windows.applicationId() + "\\"
                    + plan.product().get();
        }
        return SERVICE;
    }

    /** Everything but the KMS host: left out where another tool does it, refused where the plan is about it. */
    abstract static class HostOnly implements Step.Visitor<StepText> {
        private static final StepText WITH_ANOTHER = new StepText.LeftOut(
                "The registry holds only the KMS host: install the key and activate with another dialect, such as cmd or"
                        + " powershell. The service reads the values at its next attempt; restart sppsvc to be sure.");

        @Override
        public final StepText convert(Step.ConvertEdition step) {
            return new StepText.Impossible("An edition is not changed by registry values: use --as dism or changepk.");
        }

        @Override
        public final StepText removeKey(Step.RemoveKey step) {
            return new StepText.Impossible("A product key is not removed by registry values: leave --upk out.");
        }

        @Override
        public final StepText installKey(ProductKey key) {
            return WITH_ANOTHER;
        }

        @Override
        public final StepText setActivationType(ActivationType type) {
            return undocumented("activation type");
        }

        @Override
        public final StepText setHostCaching(boolean on) {
            return undocumented("KMS host caching");
        }

        @Override
        public final StepText setLookupDomain(DnsName domain) {
            return undocumented("DNS domain");
        }

        @Override
        public final StepText clearLookupDomain() {
            return new StepText.LeftOut(
                    "The registry values of a DNS domain are not documented: if one was set, clear it"
                            + " with another dialect, such as cmd or powershell.");
        }

        @Override
        public final StepText activate() {
            return WITH_ANOTHER;
        }

        @Override
        public final StepText showLicence() {
            return WITH_ANOTHER;
        }

        @Override
        public abstract StepText setKmsHost(KmsHost host);

        @Override
        public abstract StepText clearKmsHost();

        private static StepText undocumented(String what) {
            return new StepText.Impossible("The registry value of the " + what
                    + " is not documented: use another dialect, such as cmd or powershell.");
        }
    }
}
