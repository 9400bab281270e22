package io.github.gvlk.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The name of an edition on a page in another language or of another date, as printed there.
 *
 * @param language a language tag such as {@code fr-FR}
 * @param lastSeen the date (ISO) of the newest page that prints it
 */
public record LocalName(String language, String name, List<String> sources, String lastSeen) {
    /** Every name that is not the printed one, once: pages differ in their blanks, which are no difference. */
    public static List<LocalName> distinct(List<LocalName> names, String printed) {
        Map<String, LocalName> byLetters = new TreeMap<>();
        for (LocalName name : names) {
            byLetters.merge(
                    withoutBlanks(name.name()),
                    name,
                    (one, other) -> one.name().length() >= other.name().length() ? one : other);
        }
        byLetters.remove(withoutBlanks(printed));
        return List.copyOf(byLetters.values());
    }

    private static String withoutBlanks(String name) {
        return name.replace(" ", "").replace("\u00A0", "");
    }
}
