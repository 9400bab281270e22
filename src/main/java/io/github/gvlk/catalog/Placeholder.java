package io.github.gvlk.catalog;

/** A word in capitals that stands in a printed command for a value that only the reader knows. */
public record Placeholder(String name, String meaning) {}
