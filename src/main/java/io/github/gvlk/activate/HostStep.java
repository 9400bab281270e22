package io.github.gvlk.activate;

import io.github.gvlk.value.Guid;
import java.util.Optional;

/** One thing to do where computers are activated from: on a KMS host, or in Active Directory. */
public sealed interface HostStep {
    /** What the step is for, as a short phrase. */
    String purpose();

    /** What it does and what to mind, in sentences. */
    String explanation();

    /** Whether it must run with administrator rights. */
    default boolean elevated() {
        return true;
    }

    /** The organisation puts in its own host key: that line is never written out. */
    record InstallOwnKey() implements HostStep {
        @Override
        public String purpose() {
            return "install the organisation's own KMS host key";
        }

        @Override
        public String explanation() {
            return "Put in your organisation's own KMS host key (CSVLK) here; gvlk neither takes nor prints it.";
        }
    }

    /** The host key is activated with its publisher. */
    record ActivateHost(Optional<Guid> product) implements HostStep {
        @Override
        public String purpose() {
            return "activate the KMS host";
        }

        @Override
        public String explanation() {
            return "Activates the host key online. Each activation counts for the limit of the key.";
        }
    }

    record ListenOn(int port) implements HostStep {
        @Override
        public String purpose() {
            return "set the port";
        }

        @Override
        public String explanation() {
            return "The host listens on this TCP port. Clients that do not find it by DNS must be told the port.";
        }
    }

    record RetryEvery(int minutes) implements HostStep {
        @Override
        public String purpose() {
            return "set the interval of clients that are not activated";
        }

        @Override
        public String explanation() {
            return "Clients take this interval over with their next answer.";
        }
    }

    record RenewEvery(int minutes) implements HostStep {
        @Override
        public String purpose() {
            return "set the interval of activated clients";
        }

        @Override
        public String explanation() {
            return "Clients take this interval over with their next answer.";
        }
    }

    record Publish(boolean on) implements HostStep {
        @Override
        public String purpose() {
            return on ? "publish the host in DNS" : "do not publish the host in DNS";
        }

        @Override
        public String explanation() {
            return on
                    ? "The host registers its SRV record by dynamic update. That is how it is set up anyway."
                    : "The host no longer registers its SRV record: make it by hand, or name the host on each client.";
        }
    }

    record OpenFirewall() implements HostStep {
        @Override
        public String purpose() {
            return "let clients in";
        }

        @Override
        public String explanation() {
            return "Turns on the firewall rule of the service, which is there and off, for domain and private networks.";
        }
    }

    record RestartService() implements HostStep {
        @Override
        public String purpose() {
            return "restart the service";
        }

        @Override
        public String explanation() {
            return "The service reads these settings when it starts.";
        }
    }

    record ShowHost(Optional<Guid> product) implements HostStep {
        @Override
        public String purpose() {
            return "check the KMS host";
        }

        @Override
        public String explanation() {
            return "It must say Licensed, and that the Key Management Service is enabled; the count grows as clients ask.";
        }

        @Override
        public boolean elevated() {
            return false;
        }
    }

    /** The organisation's own host key makes the activation object: that line is never written out. */
    record MakeActivationObject() implements HostStep {
        @Override
        public String purpose() {
            return "make the activation object";
        }

        @Override
        public String explanation() {
            return "Put in your organisation's own KMS host key (CSVLK) here; gvlk neither takes nor prints it. A name for"
                    + " the object may follow the key.";
        }
    }

    record ListActivationObjects() implements HostStep {
        @Override
        public String purpose() {
            return "list the activation objects";
        }

        @Override
        public String explanation() {
            return "The new object must be in the list.";
        }

        @Override
        public boolean elevated() {
            return false;
        }
    }
}
