package io.github.gvlk.find;

import java.util.List;

/** The names of all editions, and what they say. */
interface EditionNames {
    /** Every name, in the order of the editions. */
    List<EditionName> all();

    /**
     * Names among which are all that meet the requirements, in the same order: most of those that cannot may be left out.
     */
    List<EditionName> near(Reading reading);
}
