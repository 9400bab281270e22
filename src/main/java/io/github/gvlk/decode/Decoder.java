package io.github.gvlk.decode;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
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

/** Explains error codes, and finds them in a text. */
public final class Decoder {
    private final Catalog catalog;

    public Decoder(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is known of a code; every code has an answer. */
    public Explanation explain(ErrorCode code) {
        Optional<ActivationError> documented = catalog.documentedError(code);
        if (documented.isPresent()) {
            return new Explanation.Documented(documented.get(), Anatomy.of(code, false, catalog.facilities()));
        }
        Optional<ListedError> listed = catalog.listedError(code);
        if (listed.isPresent()) {
            boolean ntStatus = listed.get().isNtStatus();
            return new Explanation.Listed(listed.get(), Anatomy.of(code, ntStatus, catalog.facilities()));
        }
        return new Explanation.Unknown(Anatomy.of(code, false, catalog.facilities()), relatives(code));
    }

    /**
     * The error codes of a text, each once, in order of first appearance: hexadecimal with or without {@code 0x},
     * decimal signed or unsigned, and symbols. A text that is one small number is taken as a Win32 error or an
     * informational code when the catalogue knows it as one.
     */
    public List<ErrorCode> codesIn(String text) {
        Set<ErrorCode> codes = new LinkedHashSet<>();
        Map<String, ErrorCode> symbols = new HashMap<>();
        for (CodeScanner.Mention mention : CodeScanner.scan(text)) {
            if (mention instanceof CodeScanner.Mention.Code found) {
                codes.add(found.code());
            } else if (mention instanceof CodeScanner.Mention.Symbol found) {
                if (symbols.isEmpty()) {
                    symbols.putAll(symbols());
                }
                Optional.ofNullable(symbols.get(found.name())).ifPresent(codes::add);
            }
        }
        if (codes.isEmpty()) {
            CodeScanner.wholeNumber(text).filter(this::isKnown).ifPresent(codes::add);
        }
        return List.copyOf(codes);
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
