package io.github.gvlk.activate;

import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;

/**
 * One thing to do on a computer. What it needs is that of slmgr's option (Microsoft's page of slmgr.vbs options): all
 * that change the system need an elevated prompt; showing, and activating by KMS, do not.
 */
public sealed interface Step {
    /** What to make of each kind of step; a new kind does not compile until every visitor knows it. */
    interface Visitor<T> {
        T removeKey();

        T installKey(ProductKey key);

        T setKmsHost(KmsHost host);

        T setLookupDomain(DnsName domain);

        T activate();

        T showLicence();
    }

    <T> T accept(Visitor<T> visitor);

    /** What the step is for, as a short phrase. */
    String purpose();

    /** Whether it must run with administrator rights. */
    default boolean elevated() {
        return true;
    }

    /** Whether the computer must be restarted afterwards; none of these needs it. */
    default boolean restart() {
        return false;
    }

    /** Removes the present key. A computer between this and a failed installation has none. */
    record RemoveKey() implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.removeKey();
        }

        @Override
        public String purpose() {
            return "remove the present product key";
        }
    }

    /** Installs a key; it silently takes the place of the present one. */
    record InstallKey(ProductKey key) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.installKey(key);
        }

        @Override
        public String purpose() {
            return "install the setup key";
        }
    }

    /** Names the KMS host; this switches DNS discovery off, and without a port it clears one that was set before. */
    record SetKmsHost(KmsHost host) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.setKmsHost(host);
        }

        @Override
        public String purpose() {
            return "name the KMS host";
        }
    }

    /** Names the DNS domain in which the computer looks for a KMS host. */
    record SetLookupDomain(DnsName domain) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.setLookupDomain(domain);
        }

        @Override
        public String purpose() {
            return "name the DNS domain of the KMS host's record";
        }
    }

    /** Asks the KMS host now. */
    record Activate() implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.activate();
        }

        @Override
        public String purpose() {
            return "activate";
        }

        @Override
        public boolean elevated() {
            return false;
        }
    }

    /** Shows the licence state in detail. */
    record ShowLicence() implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.showLicence();
        }

        @Override
        public String purpose() {
            return "check the result";
        }

        @Override
        public boolean elevated() {
            return false;
        }
    }
}
