package io.github.gvlk.catalog;

import java.util.List;

/**
 * The name of an edition on a page in another language or of another date, as printed there.
 *
 * @param language a language tag such as {@code fr-FR}
 * @param lastSeen the date (ISO) of the newest page that prints it
 */
public record LocalName(String language, String name, List<String> sources, String lastSeen) {}
