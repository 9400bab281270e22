package io.github.gvlk.cli.completion;

import io.github.gvlk.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;

/** What stands behind an option, or among the words of a command. */
sealed interface Values {
    /** Nothing: a flag, or a command without words. */
    record None() implements Values {}

    /** Something that nobody can guess, such as the name of a host. */
    record Free() implements Values {}

    /** The name of a file or of a folder. */
    record Files() implements Values {}

    /** One of these. */
    record Words(List<String> words) implements Values {
        /** Checks that each is one word of a command line. */
        public Words {
            words.forEach(word -> {
                if (word.isEmpty() || word.chars().anyMatch(c -> c <= ' ')) {
                    throw new IllegalArgumentException("not one word: \"" + word + "\"");
                }
            });
        }
    }

    /** What help calls the names of files. */
    Set<String> FILE_LABELS = Set.of("FILE", "DIR", "FILE|DIR", "INVENTORY");

    /** The values of an option or a parameter; those of the catalogue as that one has them. */
    static Values of(ArgSpec arg, Catalog catalog) {
        if (arg.arity().max() == 0) {
            return new None();
        }
        Iterable<String> candidates = arg.completionCandidates();
        if (candidates != null) {
            return new Words(candidates instanceof CatalogWords words ? words.of(catalog) : list(candidates));
        }
        return FILE_LABELS.contains(arg.paramLabel()) ? new Files() : new Free();
    }

    private static List<String> list(Iterable<String> candidates) {
        List<String> list = new ArrayList<>();
        candidates.forEach(list::add);
        return List.copyOf(list);
    }
}
