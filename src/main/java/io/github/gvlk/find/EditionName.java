package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import java.util.BitSet;

/**
 * A name of an edition.
 *
 * @param concepts what the name says
 * @param unsaid what may be said of the edition though its name does not: the servicing channel of a server
 * @param onlyWithBuild whether the name counts only beside a build
 */
record EditionName(Edition edition, String text, BitSet concepts, BitSet unsaid, boolean onlyWithBuild) {
    /** Whether it is the name that the publisher's table prints. */
    boolean isPrinted() {
        return text.equals(edition.name());
    }
}
