package io.github.gvlk.decode;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.KmsEvent;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains error codes, and finds them in a text. */
public final class Decoder {
    private static final ErrorCode SUCCESS = new ErrorCode(0);

    private static final int LONGEST_EVENT = 2_000;

    private final Catalog catalog;

    public Decoder(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is known of a code; every code has an answer. */
    public Explanation explain(ErrorCode code) {
        Optional<ActivationError> documented = catalog.documentedError(code);
        if (documented.isPresent()) {
            return new Explanation.Documented(documented.get(), Anatomy.of(code, false, catalog));
        }
        Optional<ListedError> listed = catalog.listedError(code);
        if (listed.isPresent()) {
            boolean ntStatus = listed.get().isNtStatus();
            return new Explanation.Listed(listed.get(), Anatomy.of(code, ntStatus, catalog));
        }
        return new Explanation.Unknown(Anatomy.of(code, false, catalog), catalog.undefinedCode(code), relatives(code));
    }

    /**
     * What a text holds: error codes in hexadecimal with or without {@code 0x}, decimal signed or unsigned, as symbols
     * and in the notations of programs. Small numbers that are all that is asked are taken as Win32 errors or informational
     * codes when the catalogue knows them as such, and told apart from event ids.
     */
    public PastedReading read(String text) {
        PastedText pasted = PastedText.of(text);
        Set<ErrorCode> codes = new LinkedHashSet<>();
        Set<ErrorCode> lookAlikes = new LinkedHashSet<>();
        collect(pasted, codes, lookAlikes);
        if (isZero(pasted.text())) {
            codes.add(SUCCESS);
        }
        // Fields of events and logs that say "no error" beside one that does not.
        if (codes.size() > 1) {
            codes.remove(SUCCESS);
        }
        boolean found = !codes.isEmpty();
        List<Long> numbers = found ? List.of() : SmallNumbers.asked(pasted.text());
        for (long number : numbers) {
            SmallNumbers.code(number).filter(this::isKnown).ifPresent(codes::add);
        }
        List<KmsEvent> events = found ? List.of() : events(pasted.text(), numbers);
        List<ErrorCode> suggestions = codes.isEmpty() && events.isEmpty() ? suggestions(pasted) : List.of();
        List<ErrorCode> win32 =
                found ? List.of() : codes.stream().filter(ErrorCode::isWin32).toList();
        return new PastedReading(List.copyOf(codes), Set.copyOf(lookAlikes), events, suggestions, win32);
    }

    /**
     * The error codes that stand in a text, each once, in order: no small numbers, no suggestions for what is none. For a
     * text of which codes are a part and not the question.
     */
    public List<ErrorCode> codesIn(String text) {
        Set<ErrorCode> codes = new LinkedHashSet<>();
        collect(PastedText.of(text), codes, new LinkedHashSet<>());
        return List.copyOf(codes);
    }

    private void collect(PastedText pasted, Set<ErrorCode> codes, Set<ErrorCode> lookAlikes) {
        Map<String, ErrorCode> symbols = new HashMap<>();
        CodeScanner.scan(pasted, mention -> {
            if (mention instanceof CodeScanner.Mention.Code found) {
                if (isNoError(found.code())) {
                    return;
                }
                codes.add(found.code());
                if (found.lookAlikes()) {
                    lookAlikes.add(found.code());
                }
            } else if (mention instanceof CodeScanner.Mention.Symbol found) {
                if (symbols.isEmpty()) {
                    symbols.putAll(symbols());
                }
                Optional.ofNullable(symbols.get(found.name()))
                        .map(code -> found.mapped() ? code.asMappedNtStatus() : code)
                        .ifPresent(codes::add);
            }
        });
    }

    /** A value that says success and stands in no table is a constant or a state of the registry: 0x00023C00. */
    private boolean isNoError(ErrorCode code) {
        return code.severity() == ErrorCode.Severity.SUCCESS && !code.equals(SUCCESS) && !isKnown(code);
    }

    /** Whether the text is the value of success in fewer digits: {@code 0}, {@code 0x0}. */
    private static boolean isZero(String text) {
        String number = text.strip();
        String digits = number.regionMatches(true, 0, "0x", 0, 2) ? number.substring(2) : number;
        return !digits.isEmpty() && digits.length() < 8 && isAllZero(digits);
    }

    private static boolean isAllZero(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The events whose numbers are asked, or that are named behind the word event. */
    private List<KmsEvent> events(String text, List<Long> numbers) {
        Set<Long> ids = new LinkedHashSet<>(numbers);
        if (text.length() <= LONGEST_EVENT) {
            // "event 12288", "Event ID: 8198"; made here, since most questions do not need it.
            Matcher named = Pattern.compile("(?i)\\bevent(?: ?id)?\\s{0,3}[:#=]?\\s{0,3}([0-9]{3,5})\\b")
                    .matcher(text);
            while (named.find()) {
                ids.add(Long.valueOf(named.group(1)));
            }
        }
        return catalog.events().stream()
                .filter(event -> ids.contains((long) event.id()))
                .toList();
    }

    private List<ErrorCode> suggestions(PastedText pasted) {
        List<ErrorCode> known = new ArrayList<>();
        catalog.documentedErrors().forEach(error -> known.add(error.code()));
        catalog.listedErrors().forEach(error -> known.add(error.code()));
        catalog.undefinedCodes().forEach(error -> known.add(error.code()));
        return new DamagedCodes(known, code -> catalog.documentedError(code).isPresent()).suggest(pasted);
    }

    /** Other codes for which the publisher prints the same message; empty when the code has none to itself. */
    public List<ErrorCode> withSameMessage(ErrorCode code) {
        Optional<ActivationError> error = catalog.documentedError(code);
        if (error.isEmpty()) {
            return List.of();
        }
        List<ErrorCode> codes = catalog.codesWithMessage(error.get().message());
        codes.remove(code);
        return codes;
    }

    private boolean isKnown(ErrorCode code) {
        return catalog.documentedError(code).isPresent()
                || catalog.listedError(code).isPresent();
    }

    /** Symbol to code, upper case. Where headers give one name to two values, the first listed is taken. */
    private Map<String, ErrorCode> symbols() {
        Map<String, ErrorCode> symbols = new HashMap<>();
        for (ActivationError error : catalog.documentedErrors()) {
            error.symbol().ifPresent(symbol -> symbols.putIfAbsent(upper(symbol), error.code()));
        }
        for (ListedError error : catalog.listedErrors()) {
            error.symbol().ifPresent(symbol -> symbols.putIfAbsent(upper(symbol), error.code()));
            error.otherSymbols().forEach(symbol -> symbols.putIfAbsent(upper(symbol), error.code()));
        }
        return symbols;
    }

    private static String upper(String symbol) {
        return symbol.toUpperCase(Locale.ROOT);
    }

    private List<ErrorCode> relatives(ErrorCode code) {
        List<ErrorCode> relatives = new ArrayList<>();
        if (code.isMappedNtStatus()) {
            relatives.add(code.mappedNtStatus());
        }
        for (int top = 1; top <= 3; top++) {
            relatives.add(code.withSeverityBits(top));
        }
        return relatives.stream()
                .filter(other -> !other.equals(code) && isKnown(other))
                .distinct()
                .toList();
    }
}
