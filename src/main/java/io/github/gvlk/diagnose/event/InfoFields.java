package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The comma-separated fields behind {@code Info:} of the events of KMS. Their order is that of the event table of the
 * publisher; the fields themselves tell the events apart.
 *
 * @param id the event id that the fields are of
 * @param fields as printed; a field that was cut off is missing, or empty where the rest of it stands there
 * @param line the index of the line that they begin on
 * @param endLine the index of the line that they end on
 * @param endColumn the place behind them in that line
 */
record InfoFields(int id, List<String> fields, int line, int endLine, int endColumn) {
    static final int REQUEST = 12288;
    static final int RESPONSE = 12289;
    static final int PROCESSED = 12290;

    /** Where the fields of interest stand, from 0. */
    private static final int FLAGS = 1;

    private static final int THIRD = 2;
    private static final int CMID = 3;
    private static final int GUID_LENGTH = 36;

    InfoFields {
        fields = List.copyOf(fields);
    }

    Optional<ErrorCode> code() {
        return hex(0);
    }

    Optional<ErrorCode> flags() {
        return id == PROCESSED ? Optional.empty() : hex(FLAGS);
    }

    /** The host without its port. */
    Optional<String> host() {
        if (id != REQUEST) {
            return Optional.empty();
        }
        String field = field(THIRD);
        int colon = portColon(field);
        return text(colon < 0 ? field : field.substring(0, colon).strip());
    }

    OptionalInt port() {
        String field = field(THIRD);
        int colon = portColon(field);
        if (id != REQUEST || colon < 0) {
            return OptionalInt.empty();
        }
        // Whoever masks a name may leave a mark at the port too.
        String digits = field.substring(colon + 1).replace("_", "").strip();
        OptionalLong port = number(digits);
        boolean good = port.isPresent() && port.getAsLong() >= 1 && port.getAsLong() <= 0xFFFF;
        return good ? OptionalInt.of((int) port.getAsLong()) : OptionalInt.empty();
    }

    Optional<String> client() {
        return id == PROCESSED ? text(field(THIRD)) : Optional.empty();
    }

    Optional<Guid> cmid() {
        return id == RESPONSE ? Optional.empty() : guid(CMID);
    }

    Optional<String> clientTime() {
        return text(field(id == RESPONSE ? 7 : 4));
    }

    OptionalLong status() {
        return id == RESPONSE ? OptionalLong.empty() : number(field(6));
    }

    OptionalLong minutes() {
        return id == RESPONSE ? OptionalLong.empty() : number(field(7));
    }

    Optional<Guid> activationId() {
        return id == RESPONSE ? Optional.empty() : guid(8);
    }

    OptionalInt requiredCount() {
        return switch (id) {
            case REQUEST -> integer(9);
            case PROCESSED -> integer(1);
            default -> OptionalInt.empty();
        };
    }

    Optional<Boolean> activated() {
        OptionalInt flag = integer(THIRD);
        boolean known = id == RESPONSE && flag.isPresent() && flag.getAsInt() <= 1;
        return known ? Optional.of(flag.getAsInt() == 1) : Optional.empty();
    }

    OptionalInt currentCount() {
        return id == RESPONSE ? integer(4) : OptionalInt.empty();
    }

    OptionalInt activationInterval() {
        return id == RESPONSE ? integer(5) : OptionalInt.empty();
    }

    OptionalInt renewalInterval() {
        return id == RESPONSE ? integer(6) : OptionalInt.empty();
    }

    private String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    private static Optional<String> text(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private Optional<ErrorCode> hex(int index) {
        String field = field(index);
        if (!Letters.isPrefix(field, 0)) {
            return Optional.empty();
        }
        int from = Math.max(2, field.length() - 8);
        return Optional.of(new ErrorCode(Integer.parseUnsignedInt(field.substring(from), 16)));
    }

    private Optional<Guid> guid(int index) {
        return guid(field(index));
    }

    /** The GUID that a field is, in braces or not; looked at before it is made, since most are none. */
    static Optional<Guid> guid(String text) {
        int brace = text.startsWith("{") && text.endsWith("}") ? 1 : 0;
        int length = text.length() - 2 * brace;
        boolean good = length == GUID_LENGTH;
        for (int i = 0; good && i < length; i++) {
            char c = text.charAt(i + brace);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            good = hyphen ? c == '-' : Letters.isHex(c);
        }
        return good ? Optional.of(new Guid(text)) : Optional.empty();
    }

    private OptionalInt integer(int index) {
        OptionalLong number = number(field(index));
        boolean fits = number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE;
        return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private static OptionalLong number(String field) {
        boolean good = field.length() <= 18 && Letters.allDigits(field);
        return good ? OptionalLong.of(Long.parseLong(field)) : OptionalLong.empty();
    }

    /** The colon before the port; none where the field has no port. */
    private static int portColon(String field) {
        int colon = field.lastIndexOf(':');
        boolean inAddress = colon > 0 && field.indexOf(']') > colon;
        return inAddress || field.indexOf('>') > colon ? -1 : colon;
    }
}
