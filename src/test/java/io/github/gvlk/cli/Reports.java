package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reports made by hand, in the words of no engine. */
final class Reports {
    static final Report NOTHING =
            new Report(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final Guid SERVER = new Guid("de32eafd-aaee-4662-9444-c1befb41bde2");

    private Reports() {}

    /** A KMS client without its host: a problem, two steps, an event, a code and a note. */
    static Report unreachable(String machine) {
        ErrorCode noHost = ErrorCode.ofHex("0xC004F074");
        return new Report(
                Optional.of(machine).filter(name -> !name.isEmpty()),
                List.of(client()),
                List.of(event(noHost)),
                List.of(noHost),
                List.of(
                        new Finding(
                                "no-kms-host",
                                FindingSeverity.PROBLEM,
                                "No KMS host could be contacted for activation of this computer.",
                                OptionalInt.of(0),
                                List.of(new Evidence(
                                        17, "Error: 0xC004F074 The Software Protection Service reported"))),
                        new Finding(
                                "clock", FindingSeverity.INFO, "The clock is right.", OptionalInt.empty(), List.of())),
                List.of(
                        new NextStep("Look which KMS host DNS names.", List.of("nslookup -type=all _vlmcs._tcp")),
                        new NextStep("Set the host.", List.of("slmgr.vbs /skms KMS_HOST:1688", "slmgr.vbs /ato"))),
                List.of("Line 3 was cut."));
    }

    /** Licensed, and nothing wrong. */
    static Report licensed() {
        return new Report(
                Optional.empty(),
                List.of(client(LicenseStatus.LICENSED, Optional.empty(), contact(HostOrigin.DNS))),
                List.of(),
                List.of(),
                List.of(new Finding(
                        "licensed", FindingSeverity.OK, "The product is licensed.", OptionalInt.of(0), List.of())),
                List.of(),
                List.of());
    }

    /** A KMS host below its threshold beside 40 licences without a key. */
    static Report host() {
        Stream<Product> unused = Collections.nCopies(40, unused()).stream();
        return new Report(
                Optional.empty(),
                Stream.concat(Stream.of(kmsHost()), unused).toList(),
                List.of(),
                List.of(),
                List.of(new Finding(
                        "count-low", FindingSeverity.WARNING, "The count is 3 of 5.", OptionalInt.of(0), List.of())),
                List.of(new NextStep("Let more computers ask it.", List.of())),
                List.of());
    }

    static Product client() {
        return client(
                LicenseStatus.NOTIFICATION, Optional.of(ErrorCode.ofHex("0xC004F00F")), contact(HostOrigin.REGISTERED));
    }

    static Product client(LicenseStatus status, Optional<ErrorCode> reason, KmsContact kms) {
        return new Product(
                Optional.empty(),
                Optional.of("Windows(R), ServerStandard edition"),
                Optional.of("Windows(R) Operating System, VOLUME_KMSCLIENT channel"),
                Optional.of("ServerStandard"),
                "Windows Server 2019 Standard",
                Optional.of(SERVER),
                Optional.of(new WindowsBuild(17763)),
                LicenseChannel.KMS_CLIENT,
                status,
                reason,
                Optional.of("J464C"),
                new KeyIdentity.Published(List.of(edition("J464C"))),
                true,
                OptionalLong.of(258_120),
                Optional.empty(),
                Optional.of(Product.ActivatedBy.KMS),
                kms,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(1001),
                OptionalInt.of(1001),
                Optional.of(new Guid("bd2b1f35-1c11-4b5d-9d3a-000000000001")));
    }

    static KmsContact contact(HostOrigin origin) {
        boolean shown = origin != HostOrigin.HIDDEN && origin != HostOrigin.NOT_FOUND;
        return new KmsContact(
                shown ? Optional.of("kms.lab.example") : Optional.empty(),
                shown ? OptionalInt.of(1688) : OptionalInt.empty(),
                Optional.of(origin),
                shown ? Optional.of("192.0.2.7") : Optional.empty(),
                Optional.empty(),
                OptionalInt.of(120),
                OptionalInt.of(10_080),
                Optional.empty());
    }

    private static Product kmsHost() {
        Product client = client();
        return new Product(
                Optional.empty(),
                client.name(),
                Optional.of("Windows(R) Operating System, VOLUME_KMS_WS19 channel"),
                client.edition(),
                client.title(),
                client.activationId(),
                client.build(),
                LicenseChannel.KMS_HOST,
                LicenseStatus.LICENSED,
                Optional.empty(),
                Optional.of("BCDFG"),
                new KeyIdentity.Unpublished(),
                true,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                KmsContact.NONE,
                Optional.of(new KmsHostState(
                        OptionalInt.of(3), OptionalInt.of(1688), OptionalLong.of(340), OptionalLong.of(12))),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static Product unused() {
        return new Product(
                Optional.empty(),
                Optional.of("Windows(R), ServerDatacenter edition"),
                Optional.empty(),
                Optional.of("ServerDatacenter"),
                "Windows(R), ServerDatacenter edition",
                Optional.empty(),
                Optional.empty(),
                LicenseChannel.UNKNOWN,
                LicenseStatus.UNLICENSED,
                Optional.empty(),
                Optional.empty(),
                new KeyIdentity.NotShown(),
                false,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                KmsContact.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static LogEvent event(ErrorCode code) {
        return new LogEvent(
                12288,
                new Evidence(20, "0xC004F074,0x00000000,kms.lab.example:1688,PC-01"),
                Optional.of("2026-11-20T02:00:00"),
                Optional.of("PC-01"),
                Optional.of(code),
                Optional.of(new ErrorCode(0)),
                Optional.of("kms.lab.example"),
                OptionalInt.of(1688),
                Optional.empty(),
                Optional.of(new Guid("bd2b1f35-1c11-4b5d-9d3a-000000000001")),
                Optional.of("2026/11/20 01:00"),
                Optional.of(LicenseStatus.NOTIFICATION),
                OptionalLong.of(0),
                Optional.of(SERVER),
                OptionalInt.of(5),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static Edition edition(String partialKey) {
        return Catalog.bundled().editions().stream()
                .filter(edition -> edition.key().text().endsWith(partialKey))
                .findFirst()
                .orElseThrow();
    }
}
