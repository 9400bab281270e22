package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.PreparedFinder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names as the build prepared them: those that a wording may mean are read by themselves. */
final class PreparedNames implements EditionNames {
    private final Catalog catalog;
    private final PreparedFinder prepared;

    PreparedNames(Catalog catalog, PreparedFinder prepared) {
        this.catalog = catalog;
        this.prepared = prepared;
    }

    @Override
    public List<EditionName> all() {
        return names(prepared.names());
    }

    /** The names that have a concept of the requirement that fewest names can meet. */
    @Override
    public List<EditionName> near(Reading reading) {
        @Nullable TreeSet<Integer> fewest = null;
        for (Requirement requirement : reading.requirements()) {
            // What a build meets is not in the table of concepts.
            if (requirement.builds().isEmpty()) {
                TreeSet<Integer> able = new TreeSet<>();
                for (int concept : requirement.anyOf()) {
                    able.addAll(prepared.namesWith(concept));
                }
                if (fewest == null || able.size() < fewest.size()) {
                    fewest = able;
                }
            }
        }
        return fewest == null ? all() : names(prepared.names(fewest));
    }

    private List<EditionName> names(List<PreparedFinder.Name> some) {
        List<EditionName> names = new ArrayList<>(some.size());
        for (PreparedFinder.Name name : some) {
            names.add(new EditionName(
                    catalog.edition(name.edition()),
                    name.text(),
                    set(name.concepts()),
                    set(name.unsaid()),
                    name.onlyWithBuild()));
        }
        return names;
    }

    private static BitSet set(List<Integer> numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }
}
