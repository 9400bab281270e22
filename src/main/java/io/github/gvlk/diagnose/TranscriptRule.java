package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.diagnose.output.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a transcript shows to have been done, where it is more than the states show. */
final class TranscriptRule implements Case.Rule {
    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        failure(text).ifPresent(remarks::add);
        connection(text).ifPresent(remarks::add);
        success(text).ifPresent(remarks::add);
        removedKey(text.reading().actions()).ifPresent(remarks::add);
        return remarks;
    }

    /** slmgr.vbs may fail without a code, and then ends with exit code 0. */
    private static Optional<Remark> failure(Case text) {
        return Attempts.of(text.reading().actions())
                .last()
                .filter(attempt ->
                        attempt.failed() && attempt.end().flatMap(Action::code).isEmpty())
                .flatMap(Attempts.Attempt::end)
                .map(end -> Remark.ofText(
                        "failed-without-code",
                        FindingSeverity.PROBLEM,
                        Remark.Rank.CAUSE,
                        "The last command failed without an error code; slmgr.vbs then ends as if it had succeeded.",
                        List.of(end.evidence()),
                        text.known().isEmpty() ? Advice.steps("show-details") : List.of()));
    }

    private static Optional<Remark> connection(Case text) {
        return text.reading().actions().stream()
                .filter(action -> action.kind() == Action.Kind.CONNECTION_FAILED)
                .reduce((first, second) -> second)
                .map(action -> Remark.ofText(
                        "connection-failed",
                        FindingSeverity.PROBLEM,
                        Remark.Rank.TESTED,
                        action.code().map(code -> code + ": ").orElse("")
                                + "The licensing service"
                                + action.subject().map(name -> " of " + name).orElse("")
                                + " could not be reached by WMI; KMS has no part in that.",
                        List.of(action.evidence()),
                        Advice.steps("wmi-access")));
    }

    private static Optional<Remark> success(Case text) {
        boolean isSaid = text.known().stream()
                .anyMatch(known -> known.product().status() == LicenseStatus.LICENSED
                        && known.product().inUse());
        return Attempts.of(text.reading().actions())
                .last()
                .filter(attempt -> attempt.succeeded() && !isSaid)
                .flatMap(Attempts.Attempt::end)
                .map(end -> Remark.ofText(
                        "activation-succeeded",
                        FindingSeverity.OK,
                        Remark.Rank.STATE,
                        "The last activation succeeded.",
                        List.of(end.evidence()),
                        List.of()));
    }

    private static Optional<Remark> removedKey(List<Action> actions) {
        Optional<Action> removed = Optional.empty();
        for (Action action : actions) {
            if (action.kind() == Action.Kind.KEY_REMOVED) {
                removed = Optional.of(action);
            } else if (action.kind() == Action.Kind.KEY_INSTALLED) {
                removed = Optional.empty();
            }
        }
        return removed.map(action -> Remark.ofText(
                "key-removed",
                FindingSeverity.WARNING,
                Remark.Rank.CAUSE,
                "The key was removed and none installed after it: Windows is unlicensed after the next restart.",
                List.of(action.evidence()),
                List.of()));
    }
}
