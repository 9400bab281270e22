package io.github.gvlk.cli;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.cli.text.TextPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many editions in few lines: whole releases by their names, of the others the editions that are meant. */
final class ReleaseList {
    private final Map<String, List<Edition>> releases = new LinkedHashMap<>();

    /** {@code all} are the editions of which a release is whole. */
    ReleaseList(List<Edition> all) {
        all.stream()
                .sorted(Comparator.comparingInt(ReleaseList::rank)
                        .thenComparingInt(edition -> -edition.newestBuild())
                        .thenComparing(Edition::product, Comparator.reverseOrder()))
                .forEach(edition -> releases.computeIfAbsent(edition.product(), product -> new ArrayList<>())
                        .add(edition));
    }

    private static int rank(Edition edition) {
        return edition.family() == Family.SERVER ? 0 : edition.family() == Family.CLIENT ? 1 : 2;
    }

    /** Puts the editions on the page: whole releases first, the newest first. */
    void add(TextPage page, int indent, List<Edition> editions) {
        List<String> whole = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        releases.forEach((product, all) -> {
            List<Edition> meant = all.stream().filter(editions::contains).toList();
            if (meant.size() == all.size()) {
                whole.add(product);
            } else if (!meant.isEmpty()) {
                parts.add(product + ": "
                        + String.join(
                                ", ",
                                meant.stream()
                                        .map(each -> shortName(product, each))
                                        .toList()));
            }
        });
        if (!whole.isEmpty()) {
            page.hanging(indent, 2, "every edition of " + String.join("; ", whole));
        }
        parts.forEach(part -> page.hanging(indent, 2, part));
    }

    private static String shortName(String product, Edition edition) {
        return edition.name().startsWith(product + " ")
                ? edition.name().substring(product.length() + 1)
                : edition.name();
    }
}
