package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.DefaultKey;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the edition of a product: by the key that it shows, by its EditionID and the build, else by its name as a person
 * would ask.
 */
final class EditionMatcher {
    private static final String EVALUATION = "eval";

    /** More names than these say nothing: the release is not known. */
    private static final int MOST_NAMES = 2;

    private static final int MOST_REMEMBERED = 2_000;

    private final List<Edition> editions;
    private final Map<PartialKey, List<Edition>> byKey = new HashMap<>();
    private final Catalog catalog;
    private @Nullable Finder finder;
    private final Map<Wanted, List<Edition>> found = new HashMap<>();
    private final List<DefaultKey> defaultKeys;

    EditionMatcher(Catalog catalog) {
        this.editions = catalog.editions().stream()
                .sorted(Comparator.comparingInt(Edition::newestBuild).reversed().thenComparing(Edition::name))
                .toList();
        editions.forEach(edition -> byKey.computeIfAbsent(edition.key().partial(), key -> new ArrayList<>())
                .add(edition));
        this.catalog = catalog;
        this.defaultKeys = catalog.defaultKeys();
    }

    /** Who the product is; {@code osName} is what the system calls itself, where the text shows it. */
    Identity identify(Licence licence, Optional<WindowsBuild> build, Optional<String> osName) {
        Optional<PartialKey> shown = licence.partialKey().flatMap(PartialKey::read);
        List<Edition> ofKey =
                shown.map(key -> byKey.getOrDefault(key, List.of())).orElse(List.of());
        Optional<String> printed = licence.edition();
        boolean evaluation = isEvaluation(licence);
        Optional<String> token =
                printed.map(each -> evaluation ? each.substring(0, each.length() - EVALUATION.length()) : each);
        boolean fits = keyFits(ofKey, token, build);
        List<Edition> ofBuild = fits ? withBuild(ofKey, build) : List.of();
        List<Edition> found = ofBuild.isEmpty() && !namesRelease(licence) ? byEditionId(token, build) : ofBuild;
        if (found.isEmpty() || found.size() > MOST_NAMES) {
            List<Edition> named = byName(licence, build, osName);
            found = named.isEmpty() ? found : named;
        }
        return new Identity(
                title(found, licence, evaluation),
                found,
                evaluation,
                key(licence.partialKey(), shown, ofKey, found),
                fits);
    }

    /** Whether the name is that of an evaluation: its edition ends so. */
    static boolean isEvaluation(Licence licence) {
        return licence.edition()
                .map(token -> token.toLowerCase(Locale.ROOT).endsWith(EVALUATION))
                .orElse(false);
    }

    private KeyIdentity key(
            Optional<String> printed, Optional<PartialKey> shown, List<Edition> ofKey, List<Edition> found) {
        if (printed.isEmpty()) {
            return new KeyIdentity.NotShown();
        }
        if (ofKey.isEmpty()) {
            return defaultKeys.stream()
                    .filter(each -> shown.filter(each.partialKey()::equals).isPresent())
                    .findFirst()
                    .<KeyIdentity>map(KeyIdentity.Default::new)
                    .orElseGet(KeyIdentity.Unpublished::new);
        }
        List<Edition> best = ofKey.stream().filter(found::contains).toList();
        return new KeyIdentity.Published(best.isEmpty() ? ofKey : best);
    }

    private static boolean isSetupKey(Edition edition) {
        return edition.kind() == KeyKind.GVLK;
    }

    /** Whether the name tells the release, as those before Windows 8 do: {@code Windows(R) 7, Enterprise edition}. */
    private static boolean namesRelease(Licence licence) {
        return licence.text(OutputField.NAME)
                .map(name -> name.split(",", 2)[0])
                .map(release -> release.chars().anyMatch(Character::isDigit))
                .orElse(false);
    }

    /** The editions that have the build; all of them when it is not known or none has it. */
    private static List<Edition> withBuild(List<Edition> editions, Optional<WindowsBuild> build) {
        List<Edition> built = editions.stream()
                .filter(edition -> build.map(edition.builds()::contains).orElse(false))
                .toList();
        return built.isEmpty() ? editions : built;
    }

    /** By the EditionID where it is documented; only the build tells the releases of one EditionID apart. */
    private List<Edition> byEditionId(Optional<String> token, Optional<WindowsBuild> build) {
        return token.map(id -> editions.stream()
                        .filter(EditionMatcher::isSetupKey)
                        .filter(edition -> hasId(edition, id))
                        .filter(edition -> build.map(edition.builds()::contains).orElse(true))
                        .toList())
                .orElse(List.of());
    }

    private static boolean hasId(Edition edition, String token) {
        return edition.editionId().map(id -> id.text().equalsIgnoreCase(token)).orElse(false);
    }

    /** A question to the finder, which a list of all licences asks again and again. */
    private record Wanted(Optional<String> name, Optional<WindowsBuild> build, Optional<String> osName) {}

    private List<Edition> byName(Licence licence, Optional<WindowsBuild> build, Optional<String> osName) {
        if (found.size() > MOST_REMEMBERED) {
            found.clear();
        }
        return found.computeIfAbsent(new Wanted(licence.text(OutputField.NAME), build, osName), this::find);
    }

    /** Made when a name is first asked for: where every key is known, none is. */
    private Finder finder() {
        Finder known = finder;
        if (known == null) {
            known = Finder.of(catalog);
            finder = known;
        }
        return known;
    }

    private List<Edition> find(Wanted wanted) {
        Optional<WindowsBuild> build = wanted.build();
        Optional<String> name = wanted.name()
                .map(text -> text.replace("(R)", " ").replace(",", " ").replaceFirst("(?i)edition.*", ""));
        return Stream.concat(wanted.osName().stream(), name.stream())
                .flatMap(wording -> Stream.of(new Question(wording, build), Question.of(wording)))
                .map(finder()::find)
                .filter(answer -> answer instanceof Answer.One)
                .map(answer -> ((Answer.One) answer)
                        .matches().stream()
                                .map(Answer.Match::edition)
                                .filter(EditionMatcher::isSetupKey)
                                .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Whether a published key is one of the edition. Only documented EditionIDs and builds are held against it: where
     * they are not known the key is believed.
     */
    private boolean keyFits(List<Edition> ofKey, Optional<String> token, Optional<WindowsBuild> build) {
        if (ofKey.isEmpty() || token.isEmpty()) {
            return true;
        }
        String id = token.get();
        boolean documented = editions.stream().anyMatch(edition -> hasId(edition, id));
        boolean otherEdition = documented
                && ofKey.stream().allMatch(edition -> edition.editionId().isPresent() && !hasId(edition, id));
        if (otherEdition) {
            return false;
        }
        boolean releaseKnown = build.map(number -> editions.stream()
                        .anyMatch(edition ->
                                hasId(edition, id) && edition.builds().contains(number)))
                .orElse(false);
        return !releaseKnown
                || ofKey.stream()
                        .anyMatch(edition ->
                                edition.builds().isEmpty() || edition.builds().contains(build.orElseThrow()));
    }

    private static String title(List<Edition> found, Licence licence, boolean evaluation) {
        List<String> names = found.stream().map(Edition::name).distinct().toList();
        String printed = licence.text(OutputField.NAME).or(licence::edition).orElse("A product without a name");
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            return printed;
        }
        return names.stream().collect(Collectors.joining(" or ")) + (evaluation ? " Evaluation" : "");
    }
}
