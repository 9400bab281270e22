package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.WindowsBuild;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One product of a licensing output: what is printed of it, field by field. */
public final class Licence {
    /** In a classes' list, a number that does not apply: the unsigned form of -1. */
    private static final long NOT_APPLICABLE = 0xFFFF_FFFFL;

    private static final String OFFICE = "Office";

    private static final Pattern EDITION =
            Pattern.compile("(?i),\\s*([^,]+?)\\s*(?:edition|add-on\\s*for\\b.*)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?i)0x[0-9a-f]{8}");
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PARTIAL =
            Pattern.compile("(?i)(?<![0-9a-z])(?!X{5}[^0-9a-z]+[0-9a-z]{5})[0-9a-z]{5}(?![0-9a-z])");
    private static final Pattern PID_BUILD = Pattern.compile("-([0-9]{4,5})[.][0-9]{4}-[0-9]{7}");

    private final Map<OutputField, Printed> fields;
    private final Optional<Printed> serviceVersion;

    Licence(Map<OutputField, Printed> fields, Optional<Printed> serviceVersion) {
        Map<OutputField, Printed> copy = new EnumMap<>(OutputField.class);
        copy.putAll(fields);
        this.fields = Collections.unmodifiableMap(copy);
        this.serviceVersion = serviceVersion;
    }

    /** A licence of which these fields are known. */
    public static Licence of(Map<OutputField, Printed> fields) {
        return new Licence(fields, Optional.empty());
    }

    /** What is printed of a field; empty when nothing is. */
    public Optional<Printed> printed(OutputField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Whether the field is printed, whatever its value. */
    public boolean has(OutputField field) {
        return fields.containsKey(field);
    }

    /** The fields of both, those of the later one winning. */
    public Licence updatedBy(Licence later) {
        Map<OutputField, Printed> all = new EnumMap<>(OutputField.class);
        all.putAll(fields);
        all.putAll(later.fields);
        return new Licence(all, later.serviceVersion.isPresent() ? later.serviceVersion : serviceVersion);
    }

    /** The same licence with these fields in place of its own. */
    public Licence with(Map<OutputField, Printed> others) {
        return new Licence(others, serviceVersion);
    }

    /** Every field that is printed. */
    public Map<OutputField, Printed> fields() {
        return fields;
    }

    /** The text of a field; empty when it is not printed or blank. */
    public Optional<String> text(OutputField field) {
        return printed(field).map(Printed::value).filter(value -> !value.isBlank());
    }

    /**
     * The edition inside the name (slmgr.vbs and ospp.vbs print {@code Windows(R), ServerStandard edition}), or as the
     * licensing classes print it alone.
     */
    public Optional<String> edition() {
        Optional<String> alone = text(OutputField.EDITION);
        return text(OutputField.NAME)
                .map(EDITION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).replace(" ", ""))
                .or(() -> alone);
    }

    /** Whether it is of Office: its names begin with the application, as those of Windows do. */
    public boolean isOffice() {
        return text(OutputField.NAME)
                .map(name -> name.regionMatches(true, 0, OFFICE, 0, OFFICE.length()))
                .orElse(false);
    }

    /** Whether the name is that of an addition to a product, such as extended security updates. */
    public boolean isAddOn() {
        boolean named = text(OutputField.NAME)
                .map(name -> name.replace(" ", "").contains("add-onfor"))
                .orElse(false);
        return named || isTrue(OutputField.IS_ADD_ON);
    }

    /** The error code that is printed as the reason of the status; empty for none and for 0. */
    public Optional<ErrorCode> reason() {
        return printed(OutputField.REASON)
                .flatMap(Licence::code)
                .or(() -> printed(OutputField.STATUS)
                        .filter(status -> status.value().contains("0x"))
                        .flatMap(Licence::code))
                .filter(code -> code.value() != 0);
    }

    private static Optional<ErrorCode> code(Printed printed) {
        Matcher hex = CODE.matcher(printed.value());
        if (hex.find()) {
            return Optional.of(ErrorCode.ofHex("0x" + hex.group().substring(2)));
        }
        String number = printed.value().strip();
        boolean decimal = !number.isEmpty()
                && number.length() <= 11
                && number.chars().skip(number.startsWith("-") ? 1 : 0).allMatch(c -> c >= '0' && c <= '9')
                && !number.equals("-");
        return decimal ? Optional.of(new ErrorCode((int) Long.parseLong(number))) : Optional.empty();
    }

    /** The last five characters of the key, upper case; they need not be such that a key can have. */
    public Optional<String> partialKey() {
        return printed(OutputField.PARTIAL_KEY)
                .filter(printed -> !printed.isMasked())
                .flatMap(printed -> {
                    Matcher five = PARTIAL.matcher(printed.value());
                    return five.find() ? Optional.of(five.group().toUpperCase(Locale.ROOT)) : Optional.empty();
                });
    }

    /** A GUID field. */
    public Optional<Guid> guid(OutputField field) {
        return printed(field).flatMap(printed -> guid(printed.bare()));
    }

    static Optional<Guid> guid(String bare) {
        Matcher guid = GUID.matcher(bare);
        return guid.find() ? Optional.of(new Guid(guid.group())) : Optional.empty();
    }

    /** A field that counts something; empty when it is not printed, does not apply, or is no number of that size. */
    public OptionalInt count(OutputField field) {
        OptionalLong number = number(field);
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** A field that is a number; empty when it is not printed or does not apply. */
    public OptionalLong number(OutputField field) {
        Optional<Printed> printed = printed(field);
        if (printed.isEmpty() || printed.get().value().strip().startsWith("-")) {
            return OptionalLong.empty();
        }
        OptionalLong number = printed.get().number();
        return number.isPresent() && number.getAsLong() == NOT_APPLICABLE ? OptionalLong.empty() : number;
    }

    /** Whether a field says yes, as tools write it: a known text, 1 or True. */
    public boolean isTrue(OutputField field) {
        return printed(field)
                .map(printed -> printed.word().map("YES"::equals).orElseGet(() -> {
                    String value = printed.value().strip();
                    return value.equals("1") || value.equalsIgnoreCase("true");
                }))
                .orElse(false);
    }

    /** Whether a field says no. */
    public boolean isFalse(OutputField field) {
        return printed(field)
                .map(printed -> printed.word().map("NO"::equals).orElseGet(() -> {
                    String value = printed.value().strip();
                    return value.equals("0") || value.equalsIgnoreCase("false");
                }))
                .orElse(false);
    }

    /**
     * The build of the system: that of the licensing service or of the extended PID, whichever is newer, since an update
     * may leave one of them behind.
     */
    public Optional<WindowsBuild> build() {
        Optional<WindowsBuild> service =
                serviceVersion.flatMap(version -> WindowsBuild.read(behindMajorAndMinor(version.value())));
        Optional<WindowsBuild> pid = printed(OutputField.EXTENDED_PID)
                .map(printed -> PID_BUILD.matcher(printed.bare()))
                .filter(Matcher::find)
                .flatMap(found -> WindowsBuild.read(found.group(1)));
        if (service.isPresent() && pid.isPresent()) {
            return service.get().compareTo(pid.get()) >= 0 ? service : pid;
        }
        return service.isPresent() ? service : pid;
    }

    private static String behindMajorAndMinor(String version) {
        String[] parts = version.strip().split("\\.", 4);
        return parts.length > 2 ? parts[2] : "";
    }
}
