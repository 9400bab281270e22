package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.value.PartialKey;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows a line whose label is in no known language by the form of its value and by what came before: slmgr.vbs prints
 * its lines in one order in every language, and never translates names, channels, GUIDs and numbers.
 */
final class FormReader {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:microsoft )?(?:windows|office)[^:]{0,90},\\s*\\S[^:]{0,90}\\bedition:?");
    private static final Pattern DESCRIPTION = Pattern.compile("(?i).{0,150}\\bchannel");
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PID = Pattern.compile("(?:[0-9]{1,6}-){6}[0-9]{1,5}[.][0-9]{4}-[0-9]{7}");
    private static final Pattern KEY_CHANNEL = Pattern.compile("(?:Volume|Retail|OEM|PGS):[A-Za-z:]+|Retail");
    private static final Pattern INSTALLATION_ID = Pattern.compile("[0-9]{50,64}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern CODE = Pattern.compile("(?i)0x[0-9a-f]{8}\\b.{0,80}");
    private static final Pattern MINUTES_AND_DAYS = Pattern.compile("([0-9]{1,9})[^0-9]+([0-9]{1,6})[^0-9]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*:[0-9]{1,5}");
    private static final Pattern IP = Pattern.compile("(?:[0-9]{1,3}[.]){3}[0-9]{1,3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("[0-9]{1,7} ?[^0-9 ]{1,12}\\.?");

    private static final Pattern ACTIVATING = Pattern.compile(
            "(?i)(?:windows|office)[^:]{0,90}edition \\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\)");

    private static final int MINUTES_A_DAY = 1440;
    private static final int LONGEST = 400;

    private FormReader() {}

    /** A product's name that stands alone on a line, as {@code slmgr /xpr} prints it with a colon behind. */
    static Optional<String> bareName(String line) {
        String bare = line.strip();
        return bare.length() <= LONGEST && NAME.matcher(bare).matches()
                ? Optional.of(bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare)
                : Optional.empty();
    }

    /** Whether a value begins with an error code. */
    static boolean isCode(String value) {
        return value.length() <= LONGEST && CODE.matcher(value).lookingAt();
    }

    /** What is activated, in a line that says so in any language: a name and an Activation ID in parentheses. */
    static Optional<String> activating(String line) {
        Matcher product = line.length() <= LONGEST ? ACTIVATING.matcher(line) : null;
        return product != null && product.find() ? Optional.of(product.group()) : Optional.empty();
    }

    /**
     * The field that a line is.
     *
     * @param label what stands before the first colon
     * @param seen the fields of the product so far
     */
    static Optional<OutputField> field(String label, String value, Map<OutputField, ?> seen) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return Optional.empty();
        }
        if (NAME.matcher(value).matches()) {
            return Optional.of(OutputField.NAME);
        }
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return identity(label, value, seen)
                .or(() -> state(value, seen))
                .or(() -> kms(label, value, seen))
                .or(() -> first(seen, value, OutputField.STATUS).filter(field -> isStatusLine(value, seen)));
    }

    /** The status stands behind the partial key and before everything that depends on it. */
    private static boolean isStatusLine(String value, Map<OutputField, ?> seen) {
        return seen.containsKey(OutputField.PARTIAL_KEY)
                && !seen.containsKey(OutputField.REASON)
                && !seen.containsKey(OutputField.TIME_REMAINING)
                && !seen.containsKey(OutputField.WINDOWS_REARMS)
                && !hasDigit(value);
    }

    private static Optional<OutputField> identity(String label, String value, Map<OutputField, ?> seen) {
        if (DESCRIPTION.matcher(value).matches()) {
            return first(seen, value, OutputField.DESCRIPTION);
        }
        if (GUID.matcher(value).matches()) {
            return label.contains("CMID")
                    ? Optional.of(OutputField.CMID)
                    : first(
                            seen,
                            value,
                            OutputField.ACTIVATION_ID,
                            OutputField.APPLICATION_ID,
                            OutputField.CMID,
                            OutputField.AD_OBJECT_ACTIVATION_ID);
        }
        if (PID.matcher(value).matches()) {
            return first(seen, value, OutputField.EXTENDED_PID, OutputField.HOST_PID);
        }
        if (KEY_CHANNEL.matcher(value).matches()) {
            return first(seen, value, OutputField.KEY_CHANNEL);
        }
        if (INSTALLATION_ID.matcher(value).matches()) {
            return first(seen, value, OutputField.INSTALLATION_ID);
        }
        if (ADDRESS.matcher(value).matches()) {
            return Optional.of(OutputField.ADDRESS);
        }
        boolean five = value.equals(value.toUpperCase(java.util.Locale.ROOT))
                && PartialKey.read(value).isPresent();
        return five ? first(seen, value, OutputField.PARTIAL_KEY) : Optional.empty();
    }

    private static Optional<OutputField> state(String value, Map<OutputField, ?> seen) {
        if (CODE.matcher(value).matches()) {
            return first(seen, value, OutputField.REASON);
        }
        var minutes = MINUTES_AND_DAYS.matcher(value);
        if (minutes.matches()) {
            long printed = Long.parseLong(minutes.group(1));
            long days = Long.parseLong(minutes.group(2));
            boolean sameTime = printed / MINUTES_A_DAY == days || (printed + MINUTES_A_DAY - 1) / MINUTES_A_DAY == days;
            return sameTime ? first(seen, value, OutputField.TIME_REMAINING) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<OutputField> kms(String label, String value, Map<OutputField, ?> seen) {
        if (HOST.matcher(value).matches()) {
            return first(seen, value, label.contains("DNS") ? OutputField.DNS_HOST : OutputField.REGISTERED_HOST);
        }
        if (IP.matcher(value).matches()) {
            return first(seen, value, OutputField.HOST_ADDRESS);
        }
        if (NUMBER.matcher(value).matches()) {
            return seen.containsKey(OutputField.KMS_HOST)
                    ? first(
                            seen,
                            value,
                            OutputField.CURRENT_COUNT,
                            OutputField.LISTENING_PORT,
                            OutputField.TOTAL_REQUESTS,
                            OutputField.FAILED_REQUESTS)
                    : first(seen, value, OutputField.WINDOWS_REARMS, OutputField.SKU_REARMS);
        }
        boolean isInterval = NUMBER_AND_UNIT.matcher(value).matches() && seen.containsKey(OutputField.CMID);
        return isInterval
                ? first(seen, value, OutputField.ACTIVATION_INTERVAL, OutputField.RENEWAL_INTERVAL)
                : Optional.empty();
    }

    /** The first of the fields that the product does not have yet. */
    private static Optional<OutputField> first(Map<OutputField, ?> seen, String value, OutputField... fields) {
        for (OutputField field : fields) {
            if (!seen.containsKey(field)) {
                return value.isEmpty() ? Optional.empty() : Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
