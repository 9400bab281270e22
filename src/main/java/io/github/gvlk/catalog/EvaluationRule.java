package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * How an evaluation system of a family becomes a licensed one.
 *
 * @param command the line that converts it, with {@code EDITION_ID} and {@code SETUP_KEY} to fill in; empty where only
 *     a new installation helps
 */
public record EvaluationRule(String id, Family family, String note, Optional<String> command, List<String> sources) {}
