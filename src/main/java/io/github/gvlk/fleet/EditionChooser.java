package io.github.gvlk.fleet;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.EditionChange;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import io.github.gvlk.fleet.rules.Assumptions;
import io.github.gvlk.value.KeyMask;
import io.github.gvlk.value.WindowsBuild;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> versionNames;
    private final Map<SystemWords, Choice> decided = new HashMap<>();

    EditionChooser(Catalog catalog, Finder finder, Assumptions assumptions) {
        this.catalog = catalog;
        this.finder = finder;
        this.assumptions = assumptions;
        this.versionNames = catalog.vocabulary().versions().stream()
                .map(version -> version.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
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
        boolean isName = versionNames.contains(words.version().toLowerCase(Locale.ROOT));
        Optional<WindowsBuild> build = isName ? Optional.empty() : WindowsBuild.read(words.version());
        Optional<Assumptions.Assumption> assumed =
                assumptions.of(words.name()).or(() -> assumptions.of(words.system()));
        if (assumed.isPresent()) {
            return assumed(assumed.get(), build);
        }
        String name = SystemWords.joined(words.name(), isName ? words.version() : "");
        if (name.isEmpty() && words.editionId().isEmpty()) {
            return refused(Rejection.of(RejectKind.NO_SYSTEM, "The row names no operating system."));
        }
        Question byId = new Question(words.editionId(), build);
        if (name.isEmpty()) {
            return choice(finder.find(byId), words.editionId(), basis("EditionID", build));
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
        if (words.editionId().isEmpty()) {
            return choice(answer, name, basis("name", build));
        }
        return withEditionId(answer, name, byId, build);
    }

    /** The EditionID decides where the name leaves it open, and must not say another thing where it does not. */
    private Choice withEditionId(Answer answer, String name, Question byId, Optional<WindowsBuild> build) {
        Answer second = finder.find(byId);
        if (second instanceof Answer.One one && leavesOpen(answer, one, name, build)) {
            return choice(second, byId.wording(), basis("name, EditionID", build));
        }
        boolean differs = answer instanceof Answer.One first
                && (second instanceof Answer.One other
                        ? !other.key().equals(first.key())
                        : second instanceof Answer.Several several
                                && several.matches().stream()
                                        .noneMatch(
                                                match -> match.edition().key().equals(first.key())));
        if (differs) {
            return refused(Rejection.of(
                    RejectKind.CONTRADICTION,
                    "The name says " + quoted(name) + " and the EditionID " + quoted(byId.wording()) + ".",
                    "Look which of them is right, or leave the column of the EditionID out: --column edition-id="));
        }
        boolean evaluation = second instanceof Answer.One other && other.isEvaluation();
        return choice(evaluation ? second : answer, name, basis("name", build));
    }

    /** Whether the name fits that edition and others, or says nothing that speaks against it. */
    private boolean leavesOpen(Answer answer, Answer.One edition, String name, Optional<WindowsBuild> build) {
        if (answer instanceof Answer.Several several) {
            return several.matches().stream()
                    .anyMatch(match -> match.edition().key().equals(edition.key()));
        }
        Question both = new Question(SystemWords.joined(name, edition.edition().name()), build);
        return answer instanceof Answer.None none
                && none.instead().isEmpty()
                && finder.find(both) instanceof Answer.One one
                && one.key().equals(edition.key());
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
        return refused(new Rejection(
                none.instead().isPresent() ? RejectKind.NO_KEY : RejectKind.NOT_UNDERSTOOD,
                quoted(name) + ": " + none.reason(),
                none.instead()));
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
