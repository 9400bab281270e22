package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds in the message of an event what is not behind {@code Info:}: an error code, a product, a domain. */
final class EventText {
    private static final int HEX_DIGITS = 8;
    private static final int GUID_LENGTH = 36;
    private static final int LONGEST_DOMAIN = 253;
    private static final List<String> PRODUCT_LABELS = List.of("skuid", "actid");

    private EventText() {}

    /**
     * The error code of a line: behind a colon or an equals sign, behind the word code, or alone on its line. Codes in
     * lists, as those of event 1003, are none of the event itself.
     */
    static Optional<ErrorCode> code(PastedLines lines, int index) {
        String line = lines.at(index);
        for (int at = 0; at + 2 < line.length(); at++) {
            if (Letters.isPrefix(line, at) && isLabelled(line, at)) {
                Optional<ErrorCode> code = codeAt(lines, index, at);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLabelled(String line, int at) {
        int before = at - 1;
        while (before >= 0 && (line.charAt(before) == ' ' || line.charAt(before) == '\'')) {
            before--;
        }
        char sign = Letters.at(line, before);
        boolean escaped = sign == 'n' && Letters.at(line, before - 1) == '\\';
        boolean word = before >= 3 && line.regionMatches(true, before - 3, "code", 0, 4);
        return before < 0 || sign == '=' || sign == ':' || sign == '>' || escaped || (word && before < at - 1);
    }

    private static Optional<ErrorCode> codeAt(PastedLines lines, int index, int at) {
        String line = lines.at(index);
        int end = at + 2;
        while (end - at <= HEX_DIGITS + 2 && Letters.isHex(Letters.at(line, end))) {
            end++;
        }
        int count = end - at - 2;
        String digits = line.substring(at + 2, end);
        if (count > 0 && count < HEX_DIGITS && end >= line.length() - 1 && index + 1 < lines.size()) {
            digits += brokenOff(lines.at(index + 1).strip(), HEX_DIGITS - count);
        } else if (Letters.isWord(Letters.at(line, end))) {
            return Optional.empty();
        }
        boolean hr = Letters.at(line, at - 1) == '=';
        boolean good = digits.length() == HEX_DIGITS || (hr && !digits.isEmpty() && digits.length() < HEX_DIGITS);
        return good ? Optional.of(new ErrorCode(Integer.parseUnsignedInt(digits, 16))) : Optional.empty();
    }

    /** The rest of a code that was broken over two lines. */
    private static String brokenOff(String next, int missing) {
        int end = 0;
        while (Letters.isHex(Letters.at(next, end))) {
            end++;
        }
        return end == missing && !Letters.isWord(Letters.at(next, end)) ? next.substring(0, end) : "";
    }

    /** The product behind {@code SkuId=}, {@code Sku Id=} or {@code ActID=}, wherever lines are broken. */
    static Optional<Guid> product(CharSequence message) {
        StringBuilder plain = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c > ' ') {
                plain.append(c);
            }
        }
        String text = plain.toString();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String label : PRODUCT_LABELS) {
            int at = lower.indexOf(label);
            if (at >= 0) {
                Optional<Guid> guid = guidBehind(text, at + label.length());
                if (guid.isPresent()) {
                    return guid;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Guid> guidBehind(String text, int from) {
        int at = from;
        while (at - from < 3 && at < text.length() && "=:{".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > from && at + GUID_LENGTH <= text.length()
                ? InfoFields.guid(text.substring(at, at + GUID_LENGTH))
                : Optional.empty();
    }

    /** The DNS domain that is quoted in a message, in the quotation marks of any language. */
    static Optional<String> quoted(CharSequence message) {
        for (int at = 0; at < message.length(); at++) {
            if (isQuote(message.charAt(at))) {
                int end = at + 1;
                while (end < message.length() && end - at <= LONGEST_DOMAIN && Letters.isName(message.charAt(end))) {
                    end++;
                }
                if (end > at + 1 && isQuote(Letters.at(message, end))) {
                    return Optional.of(message.subSequence(at + 1, end).toString());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isQuote(char c) {
        return "'\"\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A\u300C\u300D".indexOf(c) >= 0;
    }

    /** The domain of a name in the directory: the parts behind {@code DC=}. */
    static Optional<String> domainOf(CharSequence message) {
        String text = message.toString();
        StringBuilder domain = new StringBuilder();
        int at = 0;
        while (at + 3 < text.length() && domain.length() <= LONGEST_DOMAIN) {
            boolean part = text.regionMatches(true, at, "dc=", 0, 3) && !Letters.isWord(Letters.at(text, at - 1));
            int end = at + 3;
            if (!part) {
                at++;
                continue;
            }
            while (end < text.length() && Letters.isName(text.charAt(end))) {
                end++;
            }
            domain.append(domain.isEmpty() ? "" : ".").append(text, at + 3, end);
            at = end;
        }
        return domain.isEmpty() ? Optional.empty() : Optional.of(domain.toString());
    }
}
