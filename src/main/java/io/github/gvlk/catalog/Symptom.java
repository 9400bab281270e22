package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.util.List;

/**
 * What error codes have in common for a person who must act.
 *
 * @param id lower-case words joined by hyphens
 * @param severity {@code ok}, {@code info}, {@code warning} or {@code problem}
 * @param codes the codes that say it, by unsigned value; no other symptom has them
 * @param finding what is the matter, as a sentence
 * @param steps ids of {@link CheckStep}, in the order in which to take them; empty where nothing is to be done, or where
 *     that depends on the product
 * @param sources never empty
 */
public record Symptom(
        String id,
        FindingSeverity severity,
        List<ErrorCode> codes,
        String finding,
        List<String> steps,
        List<String> sources) {}
