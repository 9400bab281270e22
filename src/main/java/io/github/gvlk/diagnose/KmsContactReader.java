package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.diagnose.output.Action;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.read.Reading;
import io.github.gvlk.value.KmsHost;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the KMS host of a product: what it prints itself, else what the rest of the text shows. */
final class KmsContactReader {
    private static final int MOST_DIGITS = 5;

    private final Optional<Endpoint> ofText;

    /** Of a text: what it shows of KMS hosts beside its products is looked up once. */
    KmsContactReader(Reading reading) {
        this.ofText = ofService(reading).or(() -> ofActions(reading)).or(() -> ofEvents(reading));
    }

    /** A host with its port; the port is the default where none is printed. */
    private record Endpoint(String host, int port, HostOrigin origin) {}

    static OptionalInt defaultPort() {
        return OptionalInt.of(KmsHost.DEFAULT_PORT);
    }

    KmsContact of(Licence licence, LicenseChannel channel, LicenseStatus status) {
        boolean isClient = channel == LicenseChannel.KMS_CLIENT || isOnlyNamed(licence, channel);
        Optional<Endpoint> endpoint = printed(licence, OutputField.REGISTERED_HOST, HostOrigin.REGISTERED)
                .or(() -> printed(licence, OutputField.DNS_HOST, HostOrigin.DNS));
        if (endpoint.isEmpty() && isClient && !isActivatedOtherwise(licence)) {
            endpoint = ofText;
        }
        Optional<HostOrigin> origin = endpoint.map(Endpoint::origin)
                .or(() -> channel == LicenseChannel.KMS_CLIENT ? whyNone(licence, status) : Optional.empty());
        return new KmsContact(
                endpoint.map(Endpoint::host),
                endpoint.map(each -> OptionalInt.of(each.port())).orElse(OptionalInt.empty()),
                origin,
                licence.text(OutputField.HOST_ADDRESS).filter(address -> !licence.isFalse(OutputField.HOST_ADDRESS)),
                licence.text(OutputField.LOOKUP_DOMAIN),
                licence.count(OutputField.ACTIVATION_INTERVAL),
                licence.count(OutputField.RENEWAL_INTERVAL),
                licence.text(OutputField.HOST_PID));
    }

    /** Whether nothing but an activation names the product, so that a host which was set is likely its own. */
    private static boolean isOnlyNamed(Licence licence, LicenseChannel channel) {
        return channel == LicenseChannel.UNKNOWN && !licence.has(OutputField.DESCRIPTION);
    }

    private static boolean isActivatedOtherwise(Licence licence) {
        return licence.has(OutputField.AD_ACTIVATION) || licence.has(OutputField.TOKEN_ACTIVATION);
    }

    private static Optional<Endpoint> printed(Licence licence, OutputField field, HostOrigin origin) {
        OutputField portField =
                field == OutputField.REGISTERED_HOST ? OutputField.REGISTERED_PORT : OutputField.DNS_PORT;
        return licence.printed(field)
                .map(printed -> printed.bare())
                .filter(text -> !text.isEmpty())
                .map(text -> endpoint(text, licence.count(portField), origin));
    }

    /** {@code host:port}, split at the last colon; a port of 0 is the default, as slmgr.vbs prints it. */
    private static Endpoint endpoint(String text, OptionalInt port, HostOrigin origin) {
        int colon = text.lastIndexOf(':');
        String digits = colon < 0 ? "" : text.substring(colon + 1);
        boolean withPort = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = withPort ? Integer.parseInt(digits) : port.orElse(0);
        return new Endpoint(
                withPort ? text.substring(0, colon) : text, number == 0 ? KmsHost.DEFAULT_PORT : number, origin);
    }

    private static Optional<Endpoint> ofService(Reading reading) {
        return printed(reading.service(), OutputField.REGISTERED_HOST, HostOrigin.REGISTERED)
                .or(() -> printed(reading.service(), OutputField.DNS_HOST, HostOrigin.DNS));
    }

    /** The host that was set last, unless it was cleared again. */
    private static Optional<Endpoint> ofActions(Reading reading) {
        Optional<Endpoint> set = Optional.empty();
        for (Action action : reading.actions()) {
            if (action.kind() == Action.Kind.HOST_SET) {
                set = action.subject().map(text -> endpoint(text, OptionalInt.empty(), HostOrigin.REGISTERED));
            } else if (action.kind() == Action.Kind.HOST_CLEARED) {
                set = Optional.empty();
            }
        }
        return set;
    }

    private static Optional<Endpoint> ofEvents(Reading reading) {
        Optional<Endpoint> asked = Optional.empty();
        for (LogEvent event : reading.events()) {
            if (event.host()
                    .filter(host -> !host.contains(" ") || host.contains("<"))
                    .isPresent()) {
                asked = event.host()
                        .map(host -> new Endpoint(host, event.port().orElse(KmsHost.DEFAULT_PORT), HostOrigin.EVENT));
            }
        }
        return asked;
    }

    private static Optional<HostOrigin> whyNone(Licence licence, LicenseStatus status) {
        if (licence.has(OutputField.NO_HOST)) {
            return Optional.of(HostOrigin.NOT_FOUND);
        }
        if (licence.has(OutputField.TOKEN_ACTIVATION)) {
            return Optional.empty();
        }
        boolean unlicensed = status != LicenseStatus.LICENSED && status != LicenseStatus.UNKNOWN;
        boolean bySlmgr = licence.printed(OutputField.STATUS)
                        .map(printed -> printed.word().isPresent())
                        .orElse(false)
                && !licence.has(OutputField.OFFICE_PRODUCT_ID);
        return licence.has(OutputField.PLEASE_ACTIVATE) || (unlicensed && bySlmgr)
                ? Optional.of(HostOrigin.HIDDEN)
                : Optional.empty();
    }
}
