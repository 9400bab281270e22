package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.catalog.Symptom;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.decode.Explanation;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.diagnose.output.Action;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the error codes of a text say: one finding for all codes and lines that say the same. */
final class CodeRule implements Case.Rule {
    /** More codes than these are a log, and the first of them say what is the matter. */
    private static final int MOST_CODES = 50;

    /** As the catalogue names those whom an error concerns. */
    private static final String KMS_CLIENT = "KMS client";

    private static final Pattern RELEASE = Pattern.compile("Windows (?:Server )?[0-9]+(?: R2)?");

    private final Decoder decoder;
    private final Symptoms symptoms;

    CodeRule(Catalog catalog, Symptoms symptoms) {
        this.decoder = new Decoder(catalog);
        this.symptoms = symptoms;
    }

    /** A code where it stands: the reason of a product's state, or the answer to a command, or in an event. */
    private record Place(ErrorCode code, OptionalInt product, Optional<Evidence> evidence, boolean isReason) {}

    @Override
    public List<Remark> remarks(Case text) {
        Map<String, List<Place>> bySymptom = new LinkedHashMap<>();
        places(text).stream()
                .limit(MOST_CODES)
                .forEach(place -> bySymptom
                        .computeIfAbsent(symptomId(place.code()), id -> new ArrayList<>())
                        .add(place));
        return bySymptom.values().stream()
                .flatMap(places -> remark(text, places).stream())
                .toList();
    }

    private String symptomId(ErrorCode code) {
        return symptoms.of(code).map(Symptom::id).orElse(code.hex());
    }

    private static List<Place> places(Case text) {
        List<Place> places = new ArrayList<>();
        ofActions(text, places);
        for (LogEvent event : text.reading().events()) {
            event.code()
                    .filter(code -> code.value() != 0)
                    .ifPresent(code ->
                            places.add(new Place(code, OptionalInt.empty(), Optional.of(event.evidence()), false)));
        }
        text.products(product -> product.inUse() && product.reason().isPresent())
                .forEach(i -> {
                    Optional<Evidence> line =
                            text.evidence(i, OutputField.REASON).stream().findFirst();
                    places.add(new Place(text.product(i).reason().orElseThrow(), OptionalInt.of(i), line, true));
                });
        for (ErrorCode code : text.reading().codes()) {
            if (code.value() != 0) {
                places.add(new Place(code, OptionalInt.empty(), Optional.empty(), false));
            }
        }
        return places;
    }

    /** An error before an activation that succeeded is past. */
    private static void ofActions(Case text, List<Place> places) {
        List<Action> actions = text.reading().actions();
        int first = 0;
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).kind() == Action.Kind.ACTIVATED) {
                first = i + 1;
            }
        }
        OptionalInt product = OptionalInt.empty();
        for (Action action : actions.subList(first, actions.size())) {
            if (action.kind() == Action.Kind.ACTIVATION_BEGUN) {
                product = text.productOf(action);
            }
            if (action.kind() != Action.Kind.CONNECTION_FAILED && action.code().isPresent()) {
                OptionalInt concerned = action.activationId().isPresent() ? text.productOf(action) : product;
                places.add(new Place(action.code().get(), concerned, Optional.of(action.evidence()), false));
            }
        }
    }

    private Optional<Remark> remark(Case text, List<Place> places) {
        ErrorCode code = places.get(0).code();
        Optional<Symptom> symptom = symptoms.of(code);
        FindingSeverity severity = symptom.map(Symptom::severity).orElseGet(() -> severity(code));
        boolean saidByState = places.stream().allMatch(Place::isReason);
        if (saidByState && severity.compareTo(FindingSeverity.WARNING) < 0) {
            return Optional.empty();
        }
        Set<Integer> products = places.stream()
                        .allMatch(place -> place.product().isPresent())
                ? places.stream().map(place -> place.product().getAsInt()).collect(Collectors.toSet())
                : Set.of();
        OptionalInt product = places.stream().map(Place::product).distinct().count() == 1
                ? places.get(0).product()
                : OptionalInt.empty();
        List<Evidence> evidence = places.stream()
                .flatMap(place -> place.evidence().stream())
                .distinct()
                .toList();
        List<Advice> advice = symptom.filter(known -> !known.steps().isEmpty())
                .map(known -> Advice.steps(known.steps().toArray(String[]::new)))
                .orElseGet(() -> resolutions(code, text, product));
        return Optional.of(new Remark(
                new Finding(
                        symptom.map(Symptom::id).orElse("code"),
                        severity,
                        join(places) + ": " + symptom.map(Symptom::finding).orElseGet(() -> message(code)),
                        product,
                        evidence),
                products,
                Remark.Rank.CAUSE,
                advice));
    }

    private static FindingSeverity severity(ErrorCode code) {
        return code.severity() == ErrorCode.Severity.FAILURE ? FindingSeverity.PROBLEM : FindingSeverity.INFO;
    }

    private static String join(List<Place> places) {
        return String.join(
                ", ",
                places.stream().map(place -> place.code().hex()).distinct().toList());
    }

    /**
     * What the publisher's article says to do, with its conditions, for a code that needs no checks of ours. Articles say
     * for whom they speak, and begin a sentence with whom it is for.
     */
    private List<Advice> resolutions(ErrorCode code, Case text, OptionalInt index) {
        if (!(decoder.explain(code) instanceof Explanation.Documented documented)) {
            return List.of();
        }
        Optional<LicenseChannel> channel =
                index.isPresent() ? Optional.of(text.product(index.getAsInt()).channel()) : Optional.empty();
        boolean ownKey = channel.map(each ->
                        each == LicenseChannel.MAK || each == LicenseChannel.RETAIL || each == LicenseChannel.OEM)
                .orElse(true);
        boolean timed = channel.filter(
                        each -> each == LicenseChannel.TIMEBASED_EVAL || each == LicenseChannel.TIMEBASED_SUB)
                .isPresent();
        if (timed) {
            return List.of();
        }
        List<String> types = documented.error().activationTypes();
        boolean client = channel.filter(LicenseChannel.KMS_CLIENT::equals).isPresent();
        if (client && !types.isEmpty() && !types.contains(KMS_CLIENT)) {
            return List.of();
        }
        return documented.error().resolutions().stream()
                .filter(sentence -> !sentence.startsWith("KMS:") && !sentence.startsWith("Azure"))
                .filter(sentence -> ownKey || !sentence.startsWith("MAK:"))
                .filter(sentence -> concerns(sentence, text))
                .<Advice>map(sentence -> new Advice.Made(new NextStep(code.hex() + ": " + sentence, List.of())))
                .toList();
    }

    /** Whether a sentence that names a release of Windows speaks of one that the text shows, or the text shows none. */
    private static boolean concerns(String sentence, Case text) {
        Matcher release = RELEASE.matcher(sentence);
        return !release.find()
                || text.known().isEmpty()
                || text.known().stream()
                        .anyMatch(known -> known.product().title().contains(release.group()));
    }

    private String message(ErrorCode code) {
        Explanation explanation = decoder.explain(code);
        if (explanation instanceof Explanation.Documented documented) {
            return documented.error().message();
        }
        if (explanation instanceof Explanation.Listed listed) {
            return listed.error().symbol().map(symbol -> symbol + ". ").orElse("")
                    + listed.error().message().orElse("");
        }
        return "No table of the publisher has this code; gvlk error " + code.hex() + " takes it apart.";
    }
}
