package io.github.gvlk.activate;

import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.Optional;

/**
 * One thing to do on a computer. What it needs is that of slmgr's option (Microsoft's page of slmgr.vbs options): all
 * that change the system need an elevated prompt; showing, and activating by KMS, do not.
 */
public sealed interface Step {
    /** What to make of each kind of step; a new kind does not compile until every visitor knows it. */
    interface Visitor<T> {
        T convert(ConvertEdition step);

        T removeKey(RemoveKey step);

        T installKey(ProductKey key);

        T setActivationType(ActivationType type);

        T setHostCaching(boolean on);

        T setKmsHost(KmsHost host);

        T clearKmsHost();

        T setLookupDomain(DnsName domain);

        T clearLookupDomain();

        T activate();

        T showLicence();
    }

    <T> T accept(Visitor<T> visitor);

    /** What the step is for, as a short phrase. */
    String purpose();

    /** What it does and what to mind, in sentences that are true in every dialect. */
    String explanation();

    /** Whether it must run with administrator rights. */
    default boolean elevated() {
        return true;
    }

    /** Whether the computer must be restarted afterwards. */
    default boolean restart() {
        return false;
    }

    /** Gives the computer another edition by the key of that edition, which is installed on the way. */
    sealed interface ConvertEdition extends Step {
        ProductKey key();

        @Override
        default <T> T accept(Visitor<T> visitor) {
            return visitor.convert(this);
        }

        @Override
        default String purpose() {
            return "change the edition";
        }

        @Override
        default String explanation() {
            return "Changes the edition of Windows and installs the key of the new one. The computer must be restarted"
                    + " before the steps that follow.";
        }

        @Override
        default boolean restart() {
            return true;
        }
    }

    /** By DISM, which asks for the EditionID too: Windows Server. */
    record ConvertByDism(EditionId edition, ProductKey key) implements ConvertEdition {}

    /** By changepk.exe: Windows client. The EditionID, where it is known, tells a script that the change was made. */
    record ConvertByChangepk(Optional<EditionId> edition, ProductKey key) implements ConvertEdition {}

    /** Removes a key. A computer between this and the next installation has none. */
    sealed interface RemoveKey extends Step {
        @Override
        default <T> T accept(Visitor<T> visitor) {
            return visitor.removeKey(this);
        }
    }

    /** Removes the key that is there, whichever it is. */
    record RemovePresentKey() implements RemoveKey {
        @Override
        public String purpose() {
            return "remove the present product key";
        }

        @Override
        public String explanation() {
            return "Removes the key that is installed now. Until the next key is in, the computer has none: do not restart"
                    + " in between.";
        }
    }

    /** Removes the setup key again. */
    record RemoveSetupKey(ProductKey key) implements RemoveKey {
        @Override
        public String purpose() {
            return "remove the setup key";
        }

        @Override
        public String explanation() {
            return "Removes the setup key. The computer is unlicensed until it gets another key.";
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

        @Override
        public String explanation() {
            return "Installs the published setup key of the edition; it takes the place of the present key without asking."
                    + " The key alone activates nothing.";
        }
    }

    /** Says by what the computer may activate. */
    record SetActivationType(ActivationType type) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.setActivationType(type);
        }

        @Override
        public String purpose() {
            return "set the activation type";
        }

        @Override
        public String explanation() {
            return switch (type) {
                case ALL -> "Lets the computer activate in every way: by Active Directory, KMS or token.";
                case ACTIVE_DIRECTORY -> "Lets the computer activate by Active Directory only.";
                case KMS -> "Lets the computer activate by KMS only.";
                case TOKEN -> "Lets the computer activate by token only.";
            };
        }
    }

    /** Switches the memory for a KMS host found by DNS on or off. */
    record SetHostCaching(boolean on) implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.setHostCaching(on);
        }

        @Override
        public String purpose() {
            return on ? "switch KMS host caching on" : "switch KMS host caching off";
        }

        @Override
        public String explanation() {
            return on
                    ? "Lets the computer remember the KMS host that it found by DNS; this is the default."
                    : "Makes the computer ask DNS for a KMS host every time, instead of the one that answered before.";
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

        @Override
        public String explanation() {
            return "Names the KMS host, so that DNS is no longer asked for one. Without a port it is "
                    + KmsHost.DEFAULT_PORT + ", whatever was set before.";
        }
    }

    /** Forgets the KMS host and its port: DNS is asked again. */
    record ClearKmsHost() implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.clearKmsHost();
        }

        @Override
        public String purpose() {
            return "go back to DNS discovery";
        }

        @Override
        public String explanation() {
            return "Clears the KMS host and port that were set, so that the computer asks DNS again.";
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

        @Override
        public String explanation() {
            return "Names the DNS domain whose SRV record leads to the KMS host. A KMS host that is set overrides it.";
        }
    }

    /** Forgets the DNS domain: the computer looks in its own. */
    record ClearLookupDomain() implements Step {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.clearLookupDomain();
        }

        @Override
        public String purpose() {
            return "look in the computer's own DNS domain again";
        }

        @Override
        public String explanation() {
            return "Clears the DNS domain that was set, so that the computer looks in its own.";
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
        public String explanation() {
            return "Asks for the activation now instead of waiting for the next attempt of Windows.";
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
        public String explanation() {
            return "Shows the licence state, the last five characters of the key and the KMS host in use.";
        }

        @Override
        public boolean elevated() {
            return false;
        }
    }
}
