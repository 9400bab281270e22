package io.github.gvlk.catalog;

import java.util.List;

/**
 * Something that a person may do to find out more or to mend.
 *
 * @param commands lines for a person to run, never a generated script; words in capitals are placeholders ({@code KMS_HOST},
 *     {@code KMS_PORT}, {@code PARTIAL_KEY}); empty where there is no command for it
 * @param sources empty where the step is ordinary knowledge of Windows
 */
public record CheckStep(String id, String text, List<String> commands, List<String> sources) {}
