package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.read.Reading;
import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Says of each licence of a text which product it is and in which state. */
final class ProductReader {
    /** The year of the date that Windows prints for none. */
    private static final String NO_DATE = "1601";

    private final Channels channels;
    private final EditionMatcher editions;

    ProductReader(Catalog catalog) {
        this.channels = new Channels(catalog.channelWords());
        this.editions = new EditionMatcher(catalog);
    }

    /** A product with what the catalogue knows of it, and what is printed of it. */
    record Known(Product product, Identity identity, Licence licence) {}

    /** The products of a text, each once, in their last state. */
    List<Known> read(Reading reading) {
        List<Licence> merged = LicenceMerger.merge(reading.licences());
        KmsContactReader contacts = new KmsContactReader(reading);
        return Attempts.of(reading.actions()).appliedTo(merged).stream()
                .map(licence -> known(licence, reading, contacts))
                .toList();
    }

    private Known known(Licence licence, Reading reading, KmsContactReader contacts) {
        boolean ofSystem = !licence.isOffice() && !licence.isAddOn();
        Optional<WindowsBuild> build = licence.isOffice()
                ? Optional.empty()
                : licence.build().or(() -> reading.system().build());
        LicenseChannel channel = channels.of(licence);
        Identity identity =
                editions.identify(licence, build, ofSystem ? reading.system().osName() : Optional.empty());
        LicenceState state = LicenceState.of(licence);
        boolean inUse = state.isInUse();
        boolean isHost = inUse && (channel == LicenseChannel.KMS_HOST || licence.isTrue(OutputField.KMS_HOST));
        OptionalInt rearms = licence.count(OutputField.WINDOWS_REARMS);
        Product product = new Product(
                licence.text(OutputField.COMPUTER),
                licence.text(OutputField.NAME),
                licence.text(OutputField.DESCRIPTION),
                licence.edition(),
                identity.title(),
                licence.guid(OutputField.ACTIVATION_ID),
                build,
                channel,
                state.status(),
                licence.reason(),
                licence.partialKey(),
                identity.key(),
                inUse,
                state.minutes(),
                state.expires(),
                state.status() == LicenseStatus.LICENSED ? activatedBy(licence) : Optional.empty(),
                contacts.of(licence, channel, state.status()),
                isHost ? Optional.of(host(licence)) : Optional.empty(),
                licence.text(OutputField.EVALUATION_END).filter(date -> !date.contains(NO_DATE)),
                rearms.isPresent() ? rearms : licence.count(OutputField.APP_REARMS),
                licence.count(OutputField.SKU_REARMS),
                licence.guid(OutputField.CMID));
        return new Known(product, identity, licence);
    }

    private static KmsHostState host(Licence licence) {
        OptionalInt port = licence.count(OutputField.LISTENING_PORT);
        return new KmsHostState(
                licence.count(OutputField.CURRENT_COUNT),
                port.isPresent() && port.getAsInt() == 0 ? KmsContactReader.defaultPort() : port,
                licence.number(OutputField.TOTAL_REQUESTS),
                licence.number(OutputField.FAILED_REQUESTS));
    }

    private static Optional<Product.ActivatedBy> activatedBy(Licence licence) {
        if (licence.has(OutputField.AD_ACTIVATION)
                || licence.text(OutputField.AD_OBJECT).isPresent()) {
            return Optional.of(Product.ActivatedBy.ACTIVE_DIRECTORY);
        }
        if (licence.has(OutputField.AVMA_CLIENT)
                || licence.text(OutputField.AVMA_HOST).isPresent()) {
            return Optional.of(Product.ActivatedBy.HYPER_V);
        }
        if (licence.has(OutputField.TOKEN_ACTIVATION)) {
            return Optional.of(Product.ActivatedBy.TOKEN);
        }
        boolean kms = licence.has(OutputField.KMS_CLIENT)
                || licence.text(OutputField.REGISTERED_HOST).isPresent()
                || licence.text(OutputField.DNS_HOST).isPresent();
        return kms ? Optional.of(Product.ActivatedBy.KMS) : Optional.empty();
    }
}
