package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.catalog.OutputLabel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A label as it is looked for: without blanks and in lower case, because a console breaks lines in the middle of a word.
 *
 * @param pattern what stands before the value, folded
 * @param needsSeparator whether a colon (or an equals sign) must follow before the value
 * @param valueWord how the value is printed that the label stands for, folded; empty when the value may be any
 * @param isPrefix whether something follows that changes from output to output
 */
record Label(String pattern, boolean needsSeparator, String valueWord, boolean isPrefix, OutputLabel printed) {
    /** Fields that are said by a sentence or a heading and not by a label with a colon. */
    private static final Set<OutputField> SENTENCES = EnumSet.of(
            OutputField.NOT_IN_USE,
            OutputField.PLEASE_ACTIVATE,
            OutputField.RECENT_ACTIVATION,
            OutputField.KMS_CLIENT,
            OutputField.CUMULATIVE_REQUESTS,
            OutputField.AD_ACTIVATION,
            OutputField.AVMA_CLIENT,
            OutputField.TOKEN_ACTIVATION,
            OutputField.XPR_STATUS,
            OutputField.SCRIPT_HOST,
            OutputField.OSPP_FRAME,
            OutputField.KEY_INSTALLED,
            OutputField.KEY_REMOVED,
            OutputField.HOST_SET,
            OutputField.HOST_CLEARED,
            OutputField.DOMAIN_SET,
            OutputField.DOMAIN_CLEARED,
            OutputField.ACTIVATING,
            OutputField.ACTIVATED,
            OutputField.ACTIVATION_FAILED,
            OutputField.NON_GENUINE,
            OutputField.PRODUCT_NOT_FOUND,
            OutputField.CONNECTED_TO,
            OutputField.CONNECTION_ERROR,
            OutputField.MESSAGE);

    /** Takes apart how a tool prints it; a text in percent signs is what changes. */
    static Label of(OutputLabel printed) {
        String text = printed.text();
        int changing = text.indexOf('%');
        boolean prefix = changing >= 0 && text.indexOf('%', changing + 1) > changing;
        String fixed = prefix ? text.substring(0, changing) : text;
        int colon = fixed.indexOf(':');
        if (SENTENCES.contains(printed.field()) || (colon < 0 && isSaidWithoutColon(printed, prefix))) {
            String pattern = fold(fixed);
            boolean colonAtEnd = pattern.endsWith(":");
            return new Label(
                    colonAtEnd ? pattern.substring(0, pattern.length() - 1) : pattern,
                    false,
                    "",
                    prefix || colonAtEnd,
                    printed);
        }
        String pattern = fold(colon < 0 ? fixed : fixed.substring(0, colon));
        String behind = colon < 0 || prefix ? "" : fold(fixed.substring(colon + 1));
        return new Label(pattern, true, behind, true, printed);
    }

    private static boolean isSaidWithoutColon(OutputLabel printed, boolean prefix) {
        return prefix || printed.value().isPresent() || printed.field() == OutputField.HOST_CACHING;
    }

    OutputField field() {
        return printed.field();
    }

    Optional<String> value() {
        return printed.value();
    }

    /** A text as labels are compared: lower case, without blanks, one kind of apostrophe and colon. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A character as labels are compared; a blank of any kind is a blank. */
    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case '\u2019', '\u2018' -> '\'';
            case '\uFF1A' -> ':';
            case '\u00A0', '\u202F', '\u3000' -> ' ';
            default -> String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
        };
    }
}
