package io.github.gvlk.catalog;

import java.util.List;
import java.util.OptionalInt;

/**
 * Something that a plan says.
 *
 * @param text as sentences for a person
 * @param number that it is about, where the program counts with it
 */
public record PlanningFact(String id, String text, OptionalInt number, List<String> sources) {}
