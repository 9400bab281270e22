package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a whole value looks, so that one which a console broke can be told from a whole one. */
enum ValueForm {
    /** Ends on its line, whatever it is. */
    LINE("") {
        @Override
        boolean isComplete(String value) {
            return true;
        }
    },
    NAME("(?i).*(edition|add-onfor).*"),
    DESCRIPTION("(?i).*channel.*"),
    GUID("(?i)[{]?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[}]?"),
    HOST("[^:]+:[0-9]{1,5}.*"),
    PID("(?:[0-9]+-){6}[0-9]+[.][0-9]{4}-[0-9]{7}.*"),
    ACTIVATING("(?i).*[(][0-9a-f]{8}-[0-9a-f-]{27}[)].*"),
    HOST_SET(".*(?:successfully[.]?|[.\u3002])"),
    KEY("(?i).*(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}.*"),
    DISTINGUISHED_NAME("(?i).*cn=configuration(?:,dc=[^,]+)+");

    /** Longer values are no values of these tools. */
    private static final int LONGEST = 1_000;

    private static final Map<ValueForm, String> LAST_WORDS = Map.of(NAME, "edition", DESCRIPTION, "channel");

    private final Pattern whole;

    ValueForm(String whole) {
        this.whole = Pattern.compile(whole, Pattern.DOTALL);
    }

    static ValueForm of(OutputField field) {
        return switch (field) {
            case NAME -> NAME;
            case DESCRIPTION -> DESCRIPTION;
            case ACTIVATION_ID, APPLICATION_ID, CMID, AD_OBJECT_ACTIVATION_ID -> GUID;
            case REGISTERED_HOST, DNS_HOST -> HOST;
            case EXTENDED_PID, HOST_PID, AD_OBJECT_PID -> PID;
            case ACTIVATING -> ACTIVATING;
            case HOST_SET, DOMAIN_SET -> HOST_SET;
            case KEY_INSTALLED -> KEY;
            case AD_OBJECT_DN -> DISTINGUISHED_NAME;
            default -> LINE;
        };
    }

    /** The value without what people wrote behind its last word. */
    String without(String value) {
        String last = LAST_WORDS.getOrDefault(this, "");
        int end = last.isEmpty() ? -1 : value.toLowerCase(Locale.ROOT).lastIndexOf(last);
        return end < 0 ? value : value.substring(0, end + last.length());
    }

    /** Whether nothing is missing; blanks do not count. */
    boolean isComplete(String value) {
        if (value.length() > LONGEST) {
            return true;
        }
        StringBuilder bare = new StringBuilder(value.length());
        value.chars().filter(c -> c != ' ').forEach(c -> bare.append((char) c));
        return whole.matcher(bare).matches();
    }
}
