package io.github.gvlk.fleet;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.EditionChange;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import io.github.gvlk.fleet.rules.Assumptions;
import io.github.gvlk.value.KeyMask;
import io.github.gvlk.value.PrintedEditionId;
import io.github.gvlk.value.WindowsBuild;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the edition by what an inventory says of a system. An estate has few different systems: each is decided once.
 * Columns that say different things decide nothing.
 */
final class EditionChooser {
    /** An inventory with more different systems is decided row by row: memory does not grow with it. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Catalog catalog;
    private final Finder finder;
    private final Assumptions assumptions;
    private final SystemBuilds builds;
    private final Map<String, String> editionIds;
    private final Map<SystemWords, Choice> decided = new HashMap<>();

    EditionChooser(Catalog catalog, Finder finder, Assumptions assumptions) {
        this.catalog = catalog;
        this.finder = finder;
        this.assumptions = assumptions;
        this.builds = new SystemBuilds(catalog);
        this.editionIds = catalog.skuNumbers().stream()
                .collect(Collectors.toMap(
                        sku -> Integer.toString(sku.number()),
                        sku -> sku.editionId().text()));
    }

    Choice choose(SystemWords words) {
        Choice known = decided.get(words);
        if (known == null) {
            known = decide(words);
            if (decided.size() < MOST_REMEMBERED) {
                decided.put(words, known);
            }
        }
        return known;
    }

    private Choice decide(SystemWords words) {
        Optional<WindowsBuild> build = builds.in(words.version());
        String name = SystemWords.joined(words.name(), build.isPresent() ? "" : builds.versionName(words.version()));
        String editionId = editionId(words);
        if (name.isEmpty() && editionId.isEmpty()) {
            return refused(Rejection.of(
                    RejectKind.NO_SYSTEM,
                    "The row names no operating system.",
                    "Export the column with its name, or name the column: --column system=NAME"));
        }
        if (build.isPresent() && !builds.isKnown(build.get())) {
            Answer alone = finder.find(Question.of(name));
            return alone instanceof Answer.None
                    ? choice(alone, name, "")
                    : refused(Rejection.of(
                            RejectKind.NOT_UNDERSTOOD,
                            "Build " + build.get() + " is the build of no edition in the catalogue.",
                            "It may be newer than the catalogue, or a preview. Without the column of the version the name alone"
                                    + " counts: --column version="));
        }
        Optional<Assumptions.Assumption> assumed =
                assumptions.of(words.name()).or(() -> assumptions.of(words.system()));
        if (assumed.isPresent()) {
            return checked(assumed(assumed.get(), build), editionId, build);
        }
        Question byId = new Question(editionId, build);
        if (name.isEmpty()) {
            return choice(finder.find(byId), editionId, basis("EditionID", build));
        }
        Answer answer = finder.find(new Question(name, build));
        if (answer instanceof Answer.None
                && build.isPresent()
                && finder.find(Question.of(name)) instanceof Answer.One) {
            return refused(Rejection.of(
                    RejectKind.CONTRADICTION,
                    quoted(name) + " is no system of build " + build.get() + ".",
                    "Look which of both is right."));
        }
        if (editionId.isEmpty()) {
            return choice(answer, name, basis("name", build));
        }
        Optional<Edition> decided = byEditionId(answer, finder.find(byId), name, build);
        return decided.isPresent()
                ? checked(new Choice.Chosen(decided.get(), basis("name, EditionID", build)), editionId, build)
                : checked(choice(answer, name, basis("name", build)), editionId, build);
    }

    /** The EditionID, or what the number of the edition stands for; a number that is not known says nothing. */
    private String editionId(SystemWords words) {
        String text = words.editionId();
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? editionIds.getOrDefault(text, "") : text;
    }

    /** The edition of the EditionID, where the name leaves it open and does not speak against it. */
    private Optional<Edition> byEditionId(Answer answer, Answer second, String name, Optional<WindowsBuild> build) {
        if (answer instanceof Answer.One) {
            return Optional.empty();
        }
        List<Answer.Match> named = answer instanceof Answer.Several several ? several.matches() : List.of();
        List<Edition> both = matches(second).stream()
                .map(Answer.Match::edition)
                .filter(edition -> named.isEmpty()
                        || named.stream()
                                .anyMatch(match -> match.edition().key().equals(edition.key())))
                .toList();
        boolean oneKey = both.stream().map(Edition::key).distinct().count() == 1;
        if (!oneKey || (named.isEmpty() && !agrees(answer, both.get(0), name, build))) {
            return Optional.empty();
        }
        return Optional.of(both.get(0));
    }

    private static List<Answer.Match> matches(Answer answer) {
        if (answer instanceof Answer.One one) {
            return one.matches();
        }
        return answer instanceof Answer.Several several ? several.matches() : List.of();
    }

    /** Whether a name that was not understood alone says nothing against the edition. */
    private boolean agrees(Answer answer, Edition edition, String name, Optional<WindowsBuild> build) {
        Question both = new Question(SystemWords.joined(name, edition.name()), build);
        return answer instanceof Answer.None none
                && none.instead().isEmpty()
                && finder.find(both) instanceof Answer.One one
                && one.key().equals(edition.key());
    }

    /** An EditionID that says another edition, or an evaluation, speaks against a choice. */
    private Choice checked(Choice choice, String editionId, Optional<WindowsBuild> build) {
        if (!(choice instanceof Choice.Chosen chosen) || editionId.isEmpty()) {
            return choice;
        }
        Edition edition = chosen.edition();
        PrintedEditionId printed = new PrintedEditionId(editionId);
        if (printed.isEvaluation()) {
            return refused(evaluation(edition));
        }
        boolean same =
                edition.editionId().map(own -> printed.isSameAs(own.text())).orElse(false);
        List<Answer.Match> byId = matches(finder.find(new Question(editionId, build)));
        boolean named = byId.stream().anyMatch(match -> match.edition().key().equals(edition.key()));
        boolean unverifiable = edition.editionId().isEmpty() && byId.isEmpty();
        return same || named || unverifiable
                ? choice
                : refused(Rejection.of(
                        RejectKind.CONTRADICTION,
                        "The EditionID " + quoted(editionId) + " is not that of " + edition.label() + ".",
                        "Look which of them is right, or leave the column out: --column edition-id="));
    }

    private Choice assumed(Assumptions.Assumption assumption, Optional<WindowsBuild> build) {
        Edition edition = assumption.edition();
        boolean fits = build.isEmpty()
                || (finder.find(new Question(edition.name(), build)) instanceof Answer.One one
                        && one.key().equals(edition.key()));
        return fits
                ? new Choice.Chosen(edition, "assumed")
                : refused(Rejection.of(
                        RejectKind.CONTRADICTION,
                        "Build " + build.orElseThrow() + " is not of the assumed " + edition.label() + "."));
    }

    private Choice choice(Answer answer, String name, String basis) {
        if (answer instanceof Answer.One one) {
            return one.isEvaluation() ? refused(evaluation(one.edition())) : new Choice.Chosen(one.edition(), basis);
        }
        if (answer instanceof Answer.Several several) {
            return refused(Rejection.of(
                    RejectKind.AMBIGUOUS,
                    quoted(name) + " fits several keys. " + several.question(),
                    "Say which edition is meant in a file for --assume."));
        }
        Answer.None none = (Answer.None) answer;
        return refused(
                none.instead().isPresent()
                        ? new Rejection(RejectKind.NO_KEY, quoted(name) + ": " + none.reason(), none.instead())
                        : Rejection.of(
                                RejectKind.NOT_UNDERSTOOD,
                                quoted(name) + ": " + none.reason(),
                                "If it is a name of your own for an edition, say so in a file for --assume."));
    }

    private Rejection evaluation(Edition edition) {
        Optional<EditionChange> change = catalog.editionChange(edition.family());
        return new Rejection(
                RejectKind.EVALUATION,
                "It is an evaluation of " + edition.name() + ".",
                change.map(EditionChange::evaluation));
    }

    private static String quoted(String name) {
        return '"' + KeyMask.hide(name) + '"';
    }

    private static String basis(String what, Optional<WindowsBuild> build) {
        return build.map(each -> what + ", build " + each).orElse(what);
    }

    private static Choice refused(Rejection why) {
        return new Choice.Refused(why);
    }
}
