package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.KmsEvent;
import io.github.gvlk.catalog.StatusFlag;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One event of the licensing service as text. */
final class EventText {
    private static final int LABELS = 7;
    private static final int CODES = 12;

    private final Catalog catalog;
    private final Decoder decoder;
    private final ErrorText errors;

    EventText(Catalog catalog) {
        this.catalog = catalog;
        this.decoder = new Decoder(catalog);
        this.errors = new ErrorText(catalog, "en", false);
    }

    /** {@code explained}: the codes whose message stands on the page already; those of the event are added. */
    void add(TextPage page, LogEvent event, Set<ErrorCode> explained) {
        String meaning = catalog.events().stream()
                .filter(known -> known.id() == event.id())
                .map(KmsEvent::meaning)
                .findFirst()
                .orElse("An event of licensing.");
        page.pair(2, LABELS, Integer.toString(event.id()), meaning);
        List<String> details = new ArrayList<>();
        event.time().ifPresent(time -> details.add(Printable.of(time)));
        event.computer().ifPresent(computer -> details.add("on " + Printable.of(computer)));
        event.host().ifPresent(host -> details.add("KMS host " + ProductText.endpoint(host, event.port())));
        event.client().ifPresent(client -> details.add("client " + Printable.of(client)));
        event.domain().ifPresent(domain -> details.add("DNS domain " + Printable.of(domain)));
        event.currentCount().ifPresent(count -> details.add("count " + count));
        event.requiredCount().ifPresent(count -> details.add("count needed " + count));
        event.activated().ifPresent(activated -> details.add(activated ? "activated" : "not activated"));
        event.status()
                .ifPresent(status -> details.add("client then in state "
                        + status.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        event.minutes().stream()
                .filter(minutes -> minutes > 0)
                .forEach(minutes -> details.add(minutes + " minutes left"));
        event.statusFlags()
                .map(catalog::flagsIn)
                .filter(flags -> !flags.isEmpty())
                .ifPresent(flags -> details.add("flags "
                        + String.join(", ", flags.stream().map(StatusFlag::name).toList())));
        Optional<ErrorCode> code = event.code().filter(error -> error.value() != 0);
        code.filter(explained::contains).ifPresent(error -> details.add(error.hex()));
        if (!details.isEmpty()) {
            page.paragraph(2 + LABELS, String.join(", ", details));
        }
        code.filter(explained::add).ifPresent(error -> errors.addLine(page, 2 + LABELS, decoder.explain(error), CODES));
    }
}
