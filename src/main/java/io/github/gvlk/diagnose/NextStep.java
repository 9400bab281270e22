package io.github.gvlk.diagnose;

import java.util.List;

/**
 * What a person does next.
 *
 * @param commands lines for a person to run, in order; words in capitals are placeholders; may be empty
 */
public record NextStep(String text, List<String> commands) {}
