package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A place where a published page is wrong, or pages disagree.
 *
 * @param printed the wrong forms, as printed
 * @param correct the value that the catalogue holds; empty where there is no single one
 */
public record Erratum(
        String id,
        String subject,
        String where,
        List<String> printed,
        Optional<String> correct,
        String why,
        List<String> sources) {}
