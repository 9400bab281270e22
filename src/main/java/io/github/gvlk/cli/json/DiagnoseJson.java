package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.KmsEvent;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.diagnose.Finding;
import io.github.gvlk.diagnose.HostOrigin;
import io.github.gvlk.diagnose.KeyIdentity;
import io.github.gvlk.diagnose.KmsContact;
import io.github.gvlk.diagnose.KmsHostState;
import io.github.gvlk.diagnose.NextStep;
import io.github.gvlk.diagnose.Product;
import io.github.gvlk.diagnose.Report;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code gvlk diagnose} to one text. {@code file} is null for standard input; {@code machine} null where
 * neither the text nor a folder's file name tells it.
 */
public record DiagnoseJson(
        @Nullable String file,
        @Nullable String machine,
        List<ProductJson> products,
        List<EventJson> events,
        List<ErrorJson.CodeJson> codes,
        List<FindingJson> findings,
        List<NextStepJson> nextSteps,
        List<String> notes) {

    /** A report in this shape; {@code notes} are those of the report and of how it was read. */
    public static DiagnoseJson of(
            Catalog catalog, Optional<String> file, Optional<String> machine, Report report, List<String> notes) {
        Decoder decoder = new Decoder(catalog);
        return new DiagnoseJson(
                file.orElse(null),
                machine.orElse(null),
                report.products().stream().map(ProductJson::of).toList(),
                report.events().stream()
                        .map(event -> EventJson.of(catalog, event))
                        .toList(),
                report.codes().stream()
                        .map(code -> ErrorJson.CodeJson.of(catalog, decoder.explain(code)))
                        .toList(),
                report.findings().stream().map(FindingJson::of).toList(),
                report.nextSteps().stream().map(NextStepJson::of).toList(),
                notes);
    }

    /**
     * A licence. {@code kmsHost} is the host that it asks; {@code kmsPort} its port, or the port on which the computer
     * listens when it is a KMS host itself. {@code setupKeyOf} is the edition whose setup key ends so, {@code keyOf} the
     * edition whose published key of any kind does, {@code keyKind} that kind.
     */
    public record ProductJson(
            @Nullable String name,
            @Nullable String description,
            @Nullable String edition,
            String channel,
            String licenseStatus,
            @Nullable String reasonCode,
            @Nullable String partialKey,
            @Nullable String setupKeyOf,
            @Nullable String kmsHost,
            @Nullable Integer kmsPort,
            @Nullable String kmsHostFrom,
            @Nullable Long remainingMinutes,
            boolean isKmsHost,
            @Nullable Integer currentCount,
            @Nullable String machine,
            String title,
            @Nullable Integer build,
            @Nullable String activationId,
            @Nullable String keyKind,
            @Nullable String keyOf,
            boolean inUse,
            @Nullable String expires,
            @Nullable String evaluationEnd,
            @Nullable String activatedBy,
            @Nullable Integer windowsRearms,
            @Nullable Integer skuRearms,
            @Nullable String cmid,
            @Nullable String kmsHostAddress,
            @Nullable String kmsHostPid,
            @Nullable String lookupDomain,
            @Nullable Integer activationInterval,
            @Nullable Integer renewalInterval,
            @Nullable Long totalRequests,
            @Nullable Long failedRequests) {

        /** A product in this shape. */
        public static ProductJson of(Product product) {
            KmsContact kms = product.kms();
            Optional<KmsHostState> own = product.host();
            OptionalInt port = own.map(KmsHostState::listeningPort).orElse(kms.port());
            Optional<KeyIdentity.Published> published = product.key() instanceof KeyIdentity.Published key
                    ? Optional.of(key)
                    : Optional.<KeyIdentity.Published>empty();
            return new ProductJson(
                    product.name().orElse(null),
                    product.description().orElse(null),
                    product.edition().orElse(null),
                    product.channel().name(),
                    product.status().name(),
                    product.reason().map(ErrorCode::hex).orElse(null),
                    product.partialKey().orElse(null),
                    published
                            .map(KeyIdentity.Published::edition)
                            .filter(edition -> edition.kind() == KeyKind.GVLK)
                            .map(Edition::name)
                            .orElse(null),
                    own.isPresent() ? null : kms.host().orElse(null),
                    number(port),
                    own.isPresent() ? null : kms.origin().map(HostOrigin::word).orElse(null),
                    number(product.remainingMinutes()),
                    own.isPresent(),
                    number(own.map(KmsHostState::currentCount).orElse(OptionalInt.empty())),
                    product.machine().orElse(null),
                    product.title(),
                    product.build().map(WindowsBuild::number).orElse(null),
                    product.activationId().map(Guid::text).orElse(null),
                    keyKind(product.key()),
                    published.map(key -> key.edition().name()).orElse(null),
                    product.inUse(),
                    product.expires().orElse(null),
                    product.evaluationEnd().orElse(null),
                    product.activatedBy().map(Enum::name).orElse(null),
                    number(product.windowsRearms()),
                    number(product.skuRearms()),
                    product.cmid().map(Guid::text).orElse(null),
                    kms.address().orElse(null),
                    kms.hostPid().orElse(null),
                    kms.lookupDomain().orElse(null),
                    number(kms.activationInterval()),
                    number(kms.renewalInterval()),
                    number(own.map(KmsHostState::totalRequests).orElse(OptionalLong.empty())),
                    number(own.map(KmsHostState::failedRequests).orElse(OptionalLong.empty())));
        }

        private static @Nullable String keyKind(KeyIdentity key) {
            if (key instanceof KeyIdentity.Published published) {
                return published.edition().kind().name();
            }
            return key instanceof KeyIdentity.Default ? "DEFAULT" : null;
        }
    }

    /**
     * An event of the licensing service. {@code meaning} is what the catalogue says of events with that id; {@code line}
     * and {@code text} are where it stands.
     */
    public record EventJson(
            int id,
            @Nullable String meaning,
            @Nullable String time,
            @Nullable String computer,
            @Nullable String code,
            @Nullable String statusFlags,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String client,
            @Nullable String cmid,
            @Nullable String clientTime,
            @Nullable String licenseStatus,
            @Nullable Long minutes,
            @Nullable String activationId,
            @Nullable Integer requiredCount,
            @Nullable Boolean activated,
            @Nullable Integer currentCount,
            @Nullable Integer activationInterval,
            @Nullable Integer renewalInterval,
            @Nullable String domain,
            int line,
            String text) {

        /** An event in this shape. */
        public static EventJson of(Catalog catalog, LogEvent event) {
            return new EventJson(
                    event.id(),
                    catalog.events().stream()
                            .filter(known -> known.id() == event.id())
                            .map(KmsEvent::meaning)
                            .findFirst()
                            .orElse(null),
                    event.time().orElse(null),
                    event.computer().orElse(null),
                    event.code().map(ErrorCode::hex).orElse(null),
                    event.statusFlags().map(ErrorCode::hex).orElse(null),
                    event.host().orElse(null),
                    number(event.port()),
                    event.client().orElse(null),
                    event.cmid().map(Guid::text).orElse(null),
                    event.clientTime().orElse(null),
                    event.status().map(LicenseStatus::name).orElse(null),
                    number(event.minutes()),
                    event.activationId().map(Guid::text).orElse(null),
                    number(event.requiredCount()),
                    event.activated().orElse(null),
                    number(event.currentCount()),
                    number(event.activationInterval()),
                    number(event.renewalInterval()),
                    event.domain().orElse(null),
                    event.evidence().line(),
                    event.evidence().text());
        }
    }

    /** {@code product} is the index in the list of licences; null when the finding is about the whole text. */
    public record FindingJson(
            String severity,
            String text,
            String id,
            @Nullable Integer product,
            List<EvidenceJson> evidence) {

        /** A finding in this shape. */
        public static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.severity().word(),
                    finding.text(),
                    finding.id(),
                    number(finding.product()),
                    finding.evidence().stream().map(EvidenceJson::of).toList());
        }
    }

    /** A line of the text; {@code line} is its number, from 1. */
    public record EvidenceJson(int line, String text) {
        static EvidenceJson of(Evidence evidence) {
            return new EvidenceJson(evidence.line(), evidence.text());
        }
    }

    /** Something to do; {@code commands} in order. */
    public record NextStepJson(String text, List<String> commands) {
        static NextStepJson of(NextStep step) {
            return new NextStepJson(step.text(), step.commands());
        }
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
