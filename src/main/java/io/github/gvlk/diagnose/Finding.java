package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.diagnose.text.Evidence;
import java.util.List;
import java.util.OptionalInt;

/**
 * Something that was found out.
 *
 * @param id what kind of finding it is, the same in every run: lower-case words joined by hyphens
 * @param product the index of the product that it is about in {@link Report#products()}; empty when it is about the text
 * @param evidence the lines that say it
 */
public record Finding(String id, FindingSeverity severity, String text, OptionalInt product, List<Evidence> evidence) {}
