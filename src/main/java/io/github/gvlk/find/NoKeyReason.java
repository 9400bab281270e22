package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.ProductWithoutKey;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/** Why a wording has no key: the product that the catalogue lists as having none. */
final class NoKeyReason {
    /** A product that the wording is of, and how many parts of its name decided that. */
    private record Fit(ProductWithoutKey product, int parts) {}

    private final Catalog catalog;
    private final Lexicon lexicon;
    private final WordingReader reader;

    NoKeyReason(Catalog catalog, Lexicon lexicon, WordingReader reader) {
        this.catalog = catalog;
        this.lexicon = lexicon;
        this.reader = reader;
    }

    /** The most narrowly named product whose every known word stands in the wording. */
    Optional<ProductWithoutKey> of(Reading reading) {
        BitSet said = (BitSet) reading.context().clone();
        BitSet builds = new BitSet();
        for (Requirement requirement : reading.requirements()) {
            requirement.anyOf().forEach(said::set);
            requirement.builds().forEach(build -> builds.set(build.number()));
        }
        return catalog.withoutGvlk().stream()
                .flatMap(product -> product.names().stream()
                        .map(name -> reader.read(Wording.words(Wording.fold(name))))
                        .filter(name -> isWithin(name, said, builds))
                        .map(name -> new Fit(product, parts(name))))
                .max(Comparator.comparingInt(Fit::parts))
                .map(Fit::product);
    }

    private boolean isWithin(Reading name, BitSet said, BitSet builds) {
        if (!name.unknown().isEmpty() || parts(name) == 0) {
            return false;
        }
        if (!contextOf(name).stream().allMatch(said::get)) {
            return false;
        }
        for (Requirement part : name.requirements()) {
            boolean named = part.anyOf().stream().anyMatch(said::get);
            boolean built = part.isBuild() && part.builds().stream().anyMatch(build -> builds.get(build.number()));
            if (!named && !built) {
                return false;
            }
        }
        return true;
    }

    private int parts(Reading name) {
        return name.requirements().size() + contextOf(name).cardinality();
    }

    /** The context but for "Windows", which people leave out. */
    private BitSet contextOf(Reading name) {
        BitSet context = (BitSet) name.context().clone();
        context.clear(lexicon.concept("windows"));
        return context;
    }
}
