package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.output.Action;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.output.Printed;
import io.github.gvlk.diagnose.read.Reading;
import io.github.gvlk.diagnose.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A text that has been read: what stands in it, and which products it shows. The rules look at this alone. */
record Case(Reading reading, List<ProductReader.Known> known) {
    /** What a rule finds in a case. */
    @FunctionalInterface
    interface Rule {
        List<Remark> remarks(Case text);
    }

    Product product(int index) {
        return known.get(index).product();
    }

    /** The products that are such, by index. */
    IntStream products(Predicate<Product> which) {
        return IntStream.range(0, known.size()).filter(i -> which.test(product(i)));
    }

    /** Whether every product in use is of Office, and there is one. */
    boolean isOfficeAlone() {
        return products(Product::inUse).findAny().isPresent()
                && products(Product::inUse).allMatch(i -> licence(i).isOffice());
    }

    Identity identity(int index) {
        return known.get(index).identity();
    }

    Licence licence(int index) {
        return known.get(index).licence();
    }

    /** The product that an action names by its Activation ID or name; empty when the text shows none. */
    OptionalInt productOf(Action action) {
        return IntStream.range(0, known.size())
                .filter(i -> isSame(action.activationId(), product(i).activationId())
                        || isSame(action.subject(), product(i).name()))
                .findFirst();
    }

    private static boolean isSame(Optional<?> one, Optional<?> other) {
        return one.isPresent() && one.equals(other);
    }

    /** The lines that say these things of a product, in the order of the text, each once. */
    List<Evidence> evidence(int index, OutputField... fields) {
        List<Evidence> lines = new ArrayList<>();
        for (OutputField field : fields) {
            licence(index).printed(field).map(Printed::evidence).ifPresent(lines::add);
        }
        return lines.stream().distinct().toList();
    }

    /** The line by which a product is known in the text. */
    List<Evidence> evidenceOfState(int index) {
        List<Evidence> state =
                evidence(index, OutputField.STATUS, OutputField.XPR_STATUS, OutputField.REASON, OutputField.NOT_IN_USE);
        return state.isEmpty() ? evidence(index, OutputField.NAME, OutputField.DESCRIPTION) : state;
    }
}
