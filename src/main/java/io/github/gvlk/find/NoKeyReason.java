package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.ProductWithoutKey;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a wording has no key: the product that the catalogue lists as having none. */
final class NoKeyReason {
    /** A name of a product, read as a wording is. */
    private record Named(ProductWithoutKey product, Reading name) {}

    private final Catalog catalog;
    private final Lexicon lexicon;
    private final WordingReader reader;
    private @Nullable List<Named> named;

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
        return named().stream()
                .filter(each -> isWithin(each.name(), said, builds))
                .max(Comparator.comparingInt(each -> parts(each.name())))
                .map(Named::product);
    }

    /** Read when a wording is first met that has no key: most have one. */
    private synchronized List<Named> named() {
        List<Named> known = named;
        if (known == null) {
            known = catalog.withoutGvlk().stream()
                    .flatMap(product -> product.names().stream()
                            .map(name -> new Named(product, reader.read(Wording.words(Wording.fold(name))))))
                    .toList();
            named = known;
        }
        return known;
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
