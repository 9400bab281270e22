package io.github.gvlk.fleet;

import io.github.gvlk.catalog.Edition;

/** What is known of the edition of a machine. */
sealed interface Choice {
    /**
     * One edition.
     *
     * @param basis what it was told by, in a few words
     */
    record Chosen(Edition edition, String basis) implements Choice {}

    record Refused(Rejection why) implements Choice {}
}
