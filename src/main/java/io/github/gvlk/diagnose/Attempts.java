package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.output.Action;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.output.Printed;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.Guid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The activations that a transcript shows, and how each ended. */
record Attempts(List<Attempt> all) {

    /**
     * One activation.
     *
     * @param product its name as printed; empty where the tool does not name it
     * @param end the action that says how it ended; empty when the text does not
     */
    record Attempt(Optional<String> product, Optional<Guid> activationId, Evidence evidence, Optional<Action> end) {
        boolean succeeded() {
            return end.map(action -> action.kind() == Action.Kind.ACTIVATED).orElse(false);
        }

        boolean failed() {
            return end.map(action -> action.kind() == Action.Kind.FAILED).orElse(false);
        }
    }

    static Attempts of(List<Action> actions) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (action.kind() == Action.Kind.ACTIVATION_BEGUN) {
                Optional<Action> next = i + 1 < actions.size() ? Optional.of(actions.get(i + 1)) : Optional.empty();
                attempts.add(new Attempt(
                        action.subject(), action.activationId(), action.evidence(), next.filter(Attempts::isEnd)));
            } else if (isEnd(action) && (i == 0 || actions.get(i - 1).kind() != Action.Kind.ACTIVATION_BEGUN)) {
                attempts.add(new Attempt(Optional.empty(), Optional.empty(), action.evidence(), Optional.of(action)));
            }
        }
        return new Attempts(List.copyOf(attempts));
    }

    private static boolean isEnd(Action action) {
        return action.kind() == Action.Kind.ACTIVATED || action.kind() == Action.Kind.FAILED;
    }

    /** The last that the text shows of any product. */
    Optional<Attempt> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * The licences as the activations left them: one that was activated after it was shown is licensed now, and a product
     * that only an activation names is a licence too.
     */
    List<Licence> appliedTo(List<Licence> licences) {
        List<Licence> applied = new ArrayList<>(licences);
        for (Attempt attempt : all) {
            if (attempt.activationId().isPresent()) {
                apply(attempt, applied);
            }
        }
        return List.copyOf(applied);
    }

    private static void apply(Attempt attempt, List<Licence> licences) {
        for (int i = 0; i < licences.size(); i++) {
            if (isOf(attempt, licences.get(i))) {
                if (attempt.succeeded()
                        && lastLine(licences.get(i)) < attempt.evidence().line()) {
                    licences.set(i, activated(licences.get(i), attempt));
                }
                return;
            }
        }
        boolean known = licences.stream()
                .anyMatch(licence -> licence.text(OutputField.NAME).equals(attempt.product()));
        if (known && !attempt.succeeded()) {
            return;
        }
        Map<OutputField, Printed> fields = new EnumMap<>(OutputField.class);
        attempt.product()
                .ifPresent(
                        name -> fields.put(OutputField.NAME, new Printed(name, Optional.empty(), attempt.evidence())));
        attempt.activationId()
                .ifPresent(id -> fields.put(
                        OutputField.ACTIVATION_ID, new Printed(id.text(), Optional.empty(), attempt.evidence())));
        Licence named = Licence.of(fields);
        licences.add(attempt.succeeded() ? activated(named, attempt) : named);
    }

    private static boolean isOf(Attempt attempt, Licence licence) {
        Optional<Guid> id = licence.guid(OutputField.ACTIVATION_ID);
        return id.isPresent()
                ? id.equals(attempt.activationId())
                : licence.text(OutputField.NAME).equals(attempt.product());
    }

    private static int lastLine(Licence licence) {
        return licence.fields().values().stream()
                .mapToInt(printed -> printed.evidence().line())
                .max()
                .orElse(0);
    }

    private static Licence activated(Licence licence, Attempt attempt) {
        Evidence evidence = attempt.end().map(Action::evidence).orElse(attempt.evidence());
        Map<OutputField, Printed> state = new EnumMap<>(OutputField.class);
        state.put(
                OutputField.STATUS, new Printed(evidence.text(), Optional.of(LicenseStatus.LICENSED.name()), evidence));
        return LicenceMerger.inState(licence, Licence.of(state));
    }
}
