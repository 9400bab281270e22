package io.github.gvlk.fleet;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Vocabulary;
import io.github.gvlk.value.WindowsBuild;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds as inventories write them, among other numbers or by the name of the version. */
final class SystemBuilds {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[1-9][0-9]{3,4}(?![0-9])");

    private final Set<WindowsBuild> known = new HashSet<>();
    private final Set<String> versionNames = new HashSet<>();

    SystemBuilds(Catalog catalog) {
        Vocabulary vocabulary = catalog.vocabulary();
        catalog.editions().forEach(edition -> known.addAll(edition.builds()));
        known.addAll(vocabulary.sameBuilds().keySet());
        vocabulary.versions().forEach(version -> {
            versionNames.add(version.name().toLowerCase(Locale.ROOT));
            known.addAll(version.builds());
        });
    }

    /** The number that is a build of the catalogue; else the first that may be one, but for the name of a version. */
    Optional<WindowsBuild> in(String version) {
        Optional<WindowsBuild> first = Optional.empty();
        Matcher number = NUMBER.matcher(version);
        while (number.find()) {
            WindowsBuild build = new WindowsBuild(Integer.parseInt(number.group()));
            if (known.contains(build)) {
                return Optional.of(build);
            }
            boolean isName = versionNames.contains(number.group());
            first = first.isPresent() || isName ? first : Optional.of(build);
        }
        return first;
    }

    /** The name of a version, such as 22H2, that stands there without a build; empty when there is none. */
    String versionName(String version) {
        for (String word : version.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (versionNames.contains(word)) {
                return word;
            }
        }
        return "";
    }

    boolean isKnown(WindowsBuild build) {
        return known.contains(build);
    }
}
