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
import java.util.HashMap;
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
        Applying applying = new Applying(licences);
        all.stream().filter(attempt -> attempt.activationId().isPresent()).forEach(applying::apply);
        return List.copyOf(applying.licences);
    }

    /** The licences while activations are applied to them, found by Activation ID and by name. */
    private static final class Applying {
        private final List<Licence> licences;
        private final Map<String, Integer> places = new HashMap<>();

        Applying(List<Licence> licences) {
            this.licences = new ArrayList<>(licences);
            for (int i = 0; i < licences.size(); i++) {
                index(i);
            }
        }

        private void index(int i) {
            Licence licence = licences.get(i);
            Optional<Guid> id = licence.guid(OutputField.ACTIVATION_ID);
            id.ifPresent(known -> places.putIfAbsent(known.text(), i));
            licence.text(OutputField.NAME).ifPresent(name -> {
                places.putIfAbsent("named " + name, i);
                if (id.isEmpty()) {
                    places.putIfAbsent("only named " + name, i);
                }
            });
        }

        private Optional<Integer> place(Attempt attempt) {
            return attempt.activationId()
                    .map(id -> places.get(id.text()))
                    .or(() -> attempt.product().map(name -> places.get("only named " + name)));
        }

        void apply(Attempt attempt) {
            Optional<Integer> place = place(attempt);
            if (place.isPresent()) {
                Licence licence = licences.get(place.get());
                if (attempt.succeeded()
                        && lastLine(licence) < attempt.evidence().line()) {
                    licences.set(place.get(), activated(licence, attempt));
                }
                return;
            }
            boolean known = attempt.product()
                    .map(name -> places.containsKey("named " + name))
                    .orElse(false);
            if (attempt.succeeded() || !known) {
                Licence named = named(attempt);
                licences.add(attempt.succeeded() ? activated(named, attempt) : named);
                index(licences.size() - 1);
            }
        }

        private static Licence named(Attempt attempt) {
            Map<OutputField, Printed> fields = new EnumMap<>(OutputField.class);
            attempt.product()
                    .ifPresent(name ->
                            fields.put(OutputField.NAME, new Printed(name, Optional.empty(), attempt.evidence())));
            attempt.activationId()
                    .ifPresent(id -> fields.put(
                            OutputField.ACTIVATION_ID, new Printed(id.text(), Optional.empty(), attempt.evidence())));
            return Licence.of(fields);
        }
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
