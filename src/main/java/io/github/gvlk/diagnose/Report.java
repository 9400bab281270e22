package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.value.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is said of one text.
 *
 * @param machine the computer, where the text names it
 * @param products in the order of the text
 * @param events in the order of the text
 * @param codes every error code of the text, each once
 * @param findings the most serious first
 * @param nextSteps in the order in which to take them
 * @param notes how the text was read: what the reader must know to judge the rest
 */
public record Report(
        Optional<String> machine,
        List<Product> products,
        List<LogEvent> events,
        List<ErrorCode> codes,
        List<Finding> findings,
        List<NextStep> nextSteps,
        List<String> notes) {

    /** Whether nothing of licensing was recognised in the text. */
    public boolean isEmpty() {
        return products.isEmpty() && events.isEmpty() && codes.isEmpty() && findings.isEmpty();
    }

    /** The most serious finding; {@link FindingSeverity#OK} when there is none. */
    public FindingSeverity worst() {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(FindingSeverity.OK);
    }
}
