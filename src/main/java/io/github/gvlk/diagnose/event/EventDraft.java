package io.github.gvlk.diagnose.event;

import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** An event while it is read: what was seen of it until now. */
final class EventDraft {
    /** The ids that hold what they say without a source beside them: those of the client, of KMS, of the scheduler. */
    private static final int FIRST_CLIENT = 8190;

    private static final int LAST_CLIENT = 8239;
    private static final int FIRST_KMS = 12288;
    private static final int LAST_KMS = 12340;
    private static final int RESTART_SCHEDULED = 16384;
    private static final int MIGRATION = 16394;

    private static final int NOT_PUBLISHED = 12293;
    private static final int PUBLISHED = 12294;
    private static final int DIRECTORY = 12308;

    private static final int LONGEST_MESSAGE = 6000;

    private final boolean xml;
    private final Set<EventLabel> labels = EnumSet.noneOf(EventLabel.class);
    private final StringBuilder message = new StringBuilder();
    private int id;
    private int idLine = -1;
    private boolean weak;
    private boolean namesService;
    private Optional<Boolean> licensing = Optional.empty();
    private Optional<String> time = Optional.empty();
    private Optional<String> computer = Optional.empty();
    private Optional<InfoFields> info = Optional.empty();
    private Optional<ErrorCode> code = Optional.empty();
    private Optional<Guid> activationId = Optional.empty();
    private Optional<String> domain = Optional.empty();
    private int contentLine = -1;

    EventDraft(boolean xml) {
        this.xml = xml;
    }

    boolean isXml() {
        return xml;
    }

    boolean has(EventLabel label) {
        return labels.contains(label);
    }

    boolean isEmpty() {
        return labels.isEmpty() && info.isEmpty();
    }

    int id() {
        return id;
    }

    boolean isLicensing() {
        return licensing.orElse(false);
    }

    boolean isForeign() {
        return !licensing.orElse(true);
    }

    boolean hasInfo() {
        return info.isPresent();
    }

    boolean hasContent() {
        return info.isPresent() || code.isPresent() || message.length() > 0;
    }

    Optional<InfoFields> info() {
        return info;
    }

    void mark(EventLabel label) {
        labels.add(label);
    }

    void source(String name) {
        labels.add(EventLabel.SOURCE);
        licensing = EventSource.isLicensing(name);
    }

    void source(boolean isLicensing) {
        labels.add(EventLabel.SOURCE);
        licensing = Optional.of(isLicensing);
    }

    void id(int number, int line, boolean sure) {
        labels.add(EventLabel.ID);
        id = number;
        idLine = line;
        weak = !sure;
    }

    void time(String text) {
        labels.add(EventLabel.TIME);
        time = plain(text);
    }

    void computer(String text) {
        labels.add(EventLabel.COMPUTER);
        computer = plain(text);
    }

    private static Optional<String> plain(String text) {
        String bare = text.strip();
        return bare.isEmpty() || bare.length() > 255 ? Optional.empty() : Optional.of(bare);
    }

    /** Whether fields of that event may be those of this one. */
    boolean takes(InfoFields found) {
        return info.isEmpty() && !isForeign() && (!has(EventLabel.ID) || id == found.id());
    }

    void info(InfoFields found, int line) {
        info = Optional.of(found);
        id = found.id();
        contentLine = line;
    }

    void code(ErrorCode found, int line) {
        if (code.isEmpty() && info.isEmpty()) {
            code = Optional.of(found);
            contentLine = line;
        }
    }

    void product(Guid guid) {
        activationId = Optional.of(guid);
    }

    void domain(String name) {
        domain = plain(name);
    }

    /** A line of the message. */
    void text(String line) {
        if (message.length() < LONGEST_MESSAGE && !line.isBlank()) {
            message.append(line, 0, Math.min(line.length(), LONGEST_MESSAGE)).append('\n');
            namesService |= EventSource.find(line).isPresent();
        }
    }

    /** Whether it is an event of licensing, as far as the text says. */
    boolean isEvent() {
        if (id == 0 || isForeign()) {
            return false;
        }
        if (info.isPresent()) {
            return true;
        }
        if (isLicensing()) {
            return true;
        }
        return isOwn() ? !weak || code.isPresent() : namesService && !weak;
    }

    private boolean isOwn() {
        return (id >= FIRST_CLIENT && id <= LAST_CLIENT)
                || (id >= FIRST_KMS && id <= LAST_KMS)
                || id == RESTART_SCHEDULED
                || id == MIGRATION;
    }

    LogEvent event(Evidence evidence) {
        return new LogEvent(
                id,
                evidence,
                time,
                computer,
                code(),
                info.flatMap(InfoFields::flags),
                info.flatMap(InfoFields::host),
                info.map(InfoFields::port).orElse(OptionalInt.empty()),
                info.flatMap(InfoFields::client),
                info.flatMap(InfoFields::cmid),
                info.flatMap(InfoFields::clientTime),
                status(),
                info.map(InfoFields::minutes).orElse(OptionalLong.empty()),
                product(),
                info.map(InfoFields::requiredCount).orElse(OptionalInt.empty()),
                info.flatMap(InfoFields::activated),
                info.map(InfoFields::currentCount).orElse(OptionalInt.empty()),
                info.map(InfoFields::activationInterval).orElse(OptionalInt.empty()),
                info.map(InfoFields::renewalInterval).orElse(OptionalInt.empty()),
                domain());
    }

    /** The index of the line that is its evidence: that of the fields or of the code, else that of the id. */
    int line() {
        return contentLine >= 0 ? contentLine : Math.max(0, idLine);
    }

    Optional<String> time() {
        return time;
    }

    Optional<String> computer() {
        return computer;
    }

    Optional<ErrorCode> code() {
        return info.isPresent() ? info.flatMap(InfoFields::code) : code;
    }

    private Optional<LicenseStatus> status() {
        OptionalLong number = info.map(InfoFields::status).orElse(OptionalLong.empty());
        return number.isPresent() ? LicenseStatus.ofNumber(number.getAsLong()) : Optional.empty();
    }

    Optional<Guid> product() {
        if (info.isPresent()) {
            return info.flatMap(InfoFields::activationId);
        }
        return activationId.isPresent() ? activationId : EventText.product(message);
    }

    Optional<String> domain() {
        if (domain.isPresent()) {
            return domain;
        }
        return switch (id) {
            case NOT_PUBLISHED, PUBLISHED -> EventText.quoted(message);
            case DIRECTORY -> EventText.domainOf(message);
            default -> Optional.empty();
        };
    }

    /** What an event holds besides its message, in the order of the event; the fields of {@code <Data>}. */
    void data(Iterable<String> fields) {
        int number = 0;
        for (String field : fields) {
            String bare = field.strip();
            boolean name = !bare.isEmpty() && bare.chars().allMatch(c -> Letters.isName((char) c));
            // Event table of the publisher: of 12293 the second parameter is the domain, of 12294 the first.
            if (name && ((id == NOT_PUBLISHED && number == 1) || (id == PUBLISHED && number == 0))) {
                domain(bare);
            }
            if (id == DIRECTORY && number == 0) {
                InfoFields.guid(bare).ifPresent(this::product);
            }
            number++;
        }
    }
}
