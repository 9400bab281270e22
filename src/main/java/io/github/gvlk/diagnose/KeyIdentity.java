package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.DefaultKey;
import io.github.gvlk.catalog.Edition;
import java.util.List;

/** What the last five characters of a key say. */
public sealed interface KeyIdentity {
    /** A published key: setup key or AVMA key of these editions, the best fitting first. */
    record Published(List<Edition> editions) implements KeyIdentity {
        public Edition edition() {
            return editions.get(0);
        }
    }

    /** A key that Windows installs by itself. */
    record Default(DefaultKey key) implements KeyIdentity {}

    /** No published key ends so: a key of the organisation's own, of the manufacturer, or bought. */
    record Unpublished() implements KeyIdentity {}

    /** The text shows no key. */
    record NotShown() implements KeyIdentity {}
}
