package io.github.gvlk.fleet.rules;

import io.github.gvlk.catalog.Edition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person has said of names that leave the edition open. Case, blanks and the publisher before a name do not matter. */
public final class Assumptions {
    /** A name and the edition that is meant by it. */
    public record Assumption(String name, Edition edition) {}

    /** Stands before names in some exports and not in others. */
    private static final String OWNER = "microsoft ";

    private final Map<String, Assumption> byName = new HashMap<>();

    /** Of two for one name, which must agree, the later one counts. */
    public Assumptions(Iterable<Assumption> assumptions) {
        assumptions.forEach(each -> byName.put(fold(each.name()), each));
    }

    /** What is assumed of a name; empty when nothing is. */
    public Optional<Assumption> of(String name) {
        return byName.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(fold(name)));
    }

    static String fold(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0]+", " ");
        return plain.startsWith(OWNER) ? plain.substring(OWNER.length()) : plain;
    }
}
