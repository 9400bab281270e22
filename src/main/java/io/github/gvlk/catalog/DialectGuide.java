package io.github.gvlk.catalog;

import java.util.List;

/**
 * What a way to write command lines is for.
 *
 * @param name what {@code --as} takes
 * @param needs what must be there for its lines to work
 */
public record DialectGuide(String name, String purpose, String needs, List<String> sources) {}
