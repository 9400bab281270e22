package io.github.gvlk.cli;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.diagnose.HostOrigin;
import io.github.gvlk.diagnose.KeyIdentity;
import io.github.gvlk.diagnose.KmsContact;
import io.github.gvlk.diagnose.KmsHostState;
import io.github.gvlk.diagnose.Product;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One licence as text: a line for each thing that is known of it. */
final class ProductText {
    private static final int LABELS = 13;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    private ProductText() {}

    static void add(TextPage page, Product product) {
        String build = product.build().map(number -> " (build " + number + ")").orElse("");
        page.heading(Printable.of(product.title()) + build);
        line(page, "status", Optional.of(status(product)));
        line(page, "channel", channel(product));
        line(page, "key", key(product));
        product.host().ifPresentOrElse(host -> addHost(page, host), () -> addContact(page, product.kms()));
        line(page, "activated", product.activatedBy().map(by -> "by " + activator(by)));
        line(page, "time left", timeLeft(product));
        line(page, "evaluation", product.evaluationEnd().map(end -> "ends " + Printable.of(end)));
        line(page, "rearms left", rearms(product));
    }

    private static void line(TextPage page, String label, Optional<String> value) {
        value.ifPresent(text -> page.pair(2, LABELS, label, text));
    }

    /** {@code Notification, reason 0xC004F00F}. */
    static String status(Product product) {
        String status = product.status() == LicenseStatus.UNKNOWN ? "not shown" : words(product.status());
        return status
                + product.reason()
                        .filter(code -> product.status() != LicenseStatus.LICENSED)
                        .map(code -> ", reason " + code)
                        .orElse("");
    }

    /** {@code INITIAL_GRACE} as {@code Initial grace}. */
    private static String words(Enum<?> constant) {
        String name = constant.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> channel(Product product) {
        Optional<String> printed =
                product.description().map(ProductText::channelWord).map(Printable::of);
        Optional<String> known = switch (product.channel()) {
            case UNKNOWN -> Optional.empty();
            case KMS_CLIENT -> Optional.of("KMS client");
            case KMS_HOST -> Optional.of("KMS host");
            case RETAIL -> Optional.of("retail");
            case TIMEBASED_EVAL -> Optional.of("evaluation, time-based");
            case TIMEBASED_SUB -> Optional.of("subscription, time-based");
            case MAK, OEM, AVMA -> Optional.of(product.channel().name());
        };
        return known.map(channel ->
                        channel + printed.map(text -> " (" + text + ")").orElse(""))
                .or(() -> printed);
    }

    /** The word of the description that names the channel: {@code VOLUME_KMSCLIENT}. */
    private static String channelWord(String description) {
        return description
                .substring(description.lastIndexOf(',') + 1)
                .replaceFirst("(?i)\\s*channel\\s*$", "")
                .strip();
    }

    private static Optional<String> key(Product product) {
        if (!product.inUse()) {
            return Optional.of("none is installed");
        }
        Optional<String> end = product.partialKey().map(key -> "ends in " + key);
        if (product.key() instanceof KeyIdentity.Published published) {
            return Optional.of(end.map(text -> text + ": ").orElse("") + identity(published.editions()));
        }
        if (product.key() instanceof KeyIdentity.Default) {
            return end.map(text -> text + ": a key that Windows installs by itself");
        }
        boolean known = product.key() instanceof KeyIdentity.Unpublished;
        return end.map(text -> text + (known ? ": not in the list of published keys" : ""));
    }

    private static String identity(List<Edition> editions) {
        Edition first = editions.get(0);
        String kind = first.kind() == KeyKind.AVMA ? "AVMA key" : "setup key (GVLK)";
        List<String> others =
                editions.stream().map(Edition::name).distinct().skip(1).toList();
        return kind + " of " + first.name() + (others.isEmpty() ? "" : "; also of " + String.join(", ", others));
    }

    private static void addContact(TextPage page, KmsContact kms) {
        Optional<String> host = kms.host().map(name -> endpoint(name, kms.port()));
        Optional<String> origin = kms.origin().map(ProductText::origin);
        Optional<String> address = kms.address().map(text -> "address " + Printable.of(text));
        List<String> known =
                Stream.of(host, origin, address).flatMap(Optional::stream).toList();
        line(page, "KMS host", known.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", known)));
        line(page, "DNS domain", kms.lookupDomain().map(Printable::of));
    }

    /** {@code kms.example:1688}; the port where it is known. */
    static String endpoint(String host, OptionalInt port) {
        return Printable.of(host) + (port.isPresent() ? ":" + port.getAsInt() : "");
    }

    private static String origin(HostOrigin origin) {
        return switch (origin) {
            case REGISTERED -> "registered";
            case DNS -> "found by DNS";
            case EVENT -> "named by an event";
            case NOT_FOUND -> "none is registered, and DNS named none";
            case HIDDEN -> "not shown: slmgr.vbs hides it while the product is not licensed";
        };
    }

    private static void addHost(TextPage page, KmsHostState host) {
        page.pair(
                2,
                LABELS,
                "KMS host",
                "this computer is one"
                        + (host.listeningPort().isPresent()
                                ? ", listening on TCP port "
                                        + host.listeningPort().getAsInt()
                                : ""));
        if (host.currentCount().isPresent()) {
            page.pair(2, LABELS, "count", host.currentCount().getAsInt() + " (distinct computers of the last 30 days)");
        }
        if (host.totalRequests().isPresent()) {
            page.pair(
                    2,
                    LABELS,
                    "requests",
                    host.totalRequests().getAsLong()
                            + (host.failedRequests().isPresent()
                                    ? ", " + host.failedRequests().getAsLong() + " of them failed"
                                    : ""));
        }
    }

    private static String activator(Product.ActivatedBy by) {
        return switch (by) {
            case KMS -> "KMS";
            case ACTIVE_DIRECTORY -> "Active Directory";
            case HYPER_V -> "the Hyper-V host";
            case TOKEN -> "a token";
        };
    }

    private static Optional<String> timeLeft(Product product) {
        Optional<String> until = product.expires().map(date -> "until " + Printable.of(date));
        if (product.remainingMinutes().isEmpty()) {
            return until;
        }
        long minutes = product.remainingMinutes().getAsLong();
        return Optional.of(span(minutes) + until.map(date -> ", " + date).orElse(""));
    }

    /** {@code 179 days 6 hours (258120 minutes)}: the two greatest units. */
    private static String span(long minutes) {
        String exact = amount(minutes, "minute");
        if (minutes < MINUTES_OF_HOUR) {
            return exact;
        }
        String rough = minutes < MINUTES_OF_DAY
                ? both(minutes / MINUTES_OF_HOUR, "hour", minutes % MINUTES_OF_HOUR, "minute")
                : both(minutes / MINUTES_OF_DAY, "day", minutes % MINUTES_OF_DAY / MINUTES_OF_HOUR, "hour");
        return rough + " (" + exact + ")";
    }

    private static String both(long many, String unit, long few, String smaller) {
        return amount(many, unit) + (few == 0 ? "" : " " + amount(few, smaller));
    }

    private static String amount(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static Optional<String> rearms(Product product) {
        OptionalInt all = product.windowsRearms();
        OptionalInt its = product.skuRearms();
        if (all.isPresent() && its.isPresent() && all.getAsInt() != its.getAsInt()) {
            return Optional.of(all.getAsInt() + ", " + its.getAsInt() + " of this licence");
        }
        OptionalInt either = all.isPresent() ? all : its;
        return either.isPresent() ? Optional.of(String.valueOf(either.getAsInt())) : Optional.empty();
    }
}
