package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.OfficeHostKey;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.List;

/**
 * The editions that a wording of {@code gvlk plan} means. A release without its edition means all that the finder
 * takes it for: unlike a setup key, a host is mostly the same for all.
 *
 * @param editions empty where the wording means nothing, or several releases; that was said then
 * @param code how the command ends where there are none
 */
record PlannedEditions(List<Edition> editions, ExitCode code) {

    static PlannedEditions of(Session session, Finder finder, String wording) {
        Answer answer = finder.find(Question.of(wording));
        if (answer instanceof Answer.One one) {
            return found(one.matches());
        }
        if (answer instanceof Answer.Several several && isOneRelease(session.catalog(), several.matches())) {
            return found(several.matches());
        }
        if (answer instanceof Answer.Several several) {
            List<String> names = several.matches().stream()
                    .map(match -> match.edition().product())
                    .distinct()
                    .toList();
            session.say("\"" + Printable.of(finder.speakable(wording)) + "\" fits several releases: "
                    + String.join("; ", names) + ". Name one of them.");
        } else {
            KeyOutput.explain(session, finder.speakable(wording), answer, true);
        }
        return new PlannedEditions(List.of(), KeyCommand.exitCode(answer));
    }

    private static PlannedEditions found(List<Answer.Match> matches) {
        return new PlannedEditions(matches.stream().map(Answer.Match::edition).toList(), ExitCode.ANSWERED);
    }

    private static boolean isOneRelease(Catalog catalog, List<Answer.Match> matches) {
        return matches.stream().allMatch(match -> match.edition().kind() == KeyKind.GVLK)
                && matches.stream()
                                .map(match -> release(catalog, match.edition()))
                                .distinct()
                                .count()
                        == 1;
    }

    /** Office of one version is one release to a host, however it is installed. */
    private static String release(Catalog catalog, Edition edition) {
        return catalog.hostTables().officeKeys().stream()
                .filter(key -> key.products().contains(edition.product()))
                .map(OfficeHostKey::id)
                .findFirst()
                .orElse(edition.product());
    }
}
