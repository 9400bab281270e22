package io.github.gvlk.planning;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.HostTables;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds systems and kinds of host keys by what people call them. */
final class HostNames {
    /** Words around the name of a host key that do not tell one from another. */
    private static final Set<String> KEY_WORDS =
            Set.of("volume", "license", "licence", "for", "csvlk", "kms", "host", "key", "group");

    private final HostTables tables;
    private final Finder finder;

    HostNames(HostTables tables, Finder finder) {
        this.tables = tables;
        this.finder = finder;
    }

    /** The system that the words mean: by id, name or short name, else as the finder reads the name of an edition. */
    Optional<HostSystem> system(String words) {
        String folded = folded(words);
        Optional<HostSystem> named = tables.systems().stream()
                .filter(system -> folded.equals(folded(system.id()))
                        || folded.equals(folded(system.name()))
                        || system.names().stream().anyMatch(name -> folded.equals(folded(name))))
                .findFirst();
        return named.isPresent() ? named : only(systems(finder.find(Question.of(words))));
    }

    /** The system that an edition of Windows is. */
    Optional<HostSystem> system(Edition edition) {
        Optional<HostSystem> own = tables.systems().stream()
                .filter(system -> system.editions().contains(edition.id()))
                .findFirst();
        return own.isPresent()
                ? own
                : tables.systems().stream()
                        .filter(system -> system.products().contains(edition.product()))
                        .findFirst();
    }

    private List<HostSystem> systems(Answer answer) {
        List<Answer.Match> matches = answer instanceof Answer.One one
                ? one.matches()
                : answer instanceof Answer.Several several ? several.matches() : List.of();
        List<HostSystem> found = new ArrayList<>();
        for (Answer.Match match : matches) {
            Edition edition = match.edition();
            if (edition.family() != Family.OFFICE && edition.kind() == KeyKind.GVLK) {
                Optional<HostSystem> system = system(edition);
                if (system.isEmpty()) {
                    return List.of();
                }
                found.add(system.get());
            }
        }
        return found.stream().distinct().toList();
    }

    /** Where a release and one of its editions fit, the release is meant. */
    private static Optional<HostSystem> only(List<HostSystem> found) {
        List<HostSystem> releases =
                found.stream().filter(system -> !system.products().isEmpty()).toList();
        List<HostSystem> best = releases.isEmpty() ? found : releases;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** The kind of host key that the words mean: by id or name, else by the release that it is of. */
    Optional<HostKeyGroup> group(String words) {
        String folded = folded(words);
        String bare = withoutKeyWords(words);
        Optional<HostKeyGroup> named = tables.keyGroups().stream()
                .filter(group -> folded.equals(folded(group.id()))
                        || folded.equals(folded(group.name()))
                        || folded(bare).equals(folded(withoutKeyWords(group.name()))))
                .findFirst();
        return named.isPresent() ? named : system(bare).flatMap(this::groupOf);
    }

    private Optional<HostKeyGroup> groupOf(HostSystem system) {
        return tables.keyGroups().stream()
                .filter(group -> system.products().contains(group.product()))
                .findFirst();
    }

    private static String withoutKeyWords(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !KEY_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** Letters, digits and points alone: people write {@code 2012R2} and {@code 2012 R2}. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '.')
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
