package io.github.gvlk.diagnose.output;

import java.util.Set;

/**
 * How outputs were read.
 *
 * @param languages the languages of their labels, as {@code zh-CN}; empty for English alone
 * @param byForm whether lines with labels in no known language were read by their form and order
 * @param unverified whether labels were used that nothing confirms
 */
public record Manner(Set<String> languages, boolean byForm, boolean unverified) {}
