package io.github.gvlk.catalog;

import java.util.Optional;

/**
 * A document that facts were taken from.
 *
 * @param url where it is published; empty when the address was not kept
 * @param date the document's own date (ISO); empty when it has none
 * @param note what kind of document it is, where that matters
 */
public record Source(String id, String title, Optional<String> url, Optional<String> date, Optional<String> note) {}
