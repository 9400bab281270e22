package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.diagnose.output.Action;
import io.github.gvlk.diagnose.read.Reading;
import io.github.gvlk.diagnose.read.TextReader;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads licensing output as a licensing engineer does. May be used for many texts, by one thread at a time. */
public final class Diagnosis {
    private static final Comparator<Remark> RANKED = Comparator.comparing(
                    (Remark remark) -> remark.finding().severity())
            .reversed()
            .thenComparing(Remark::rank);

    private final TextReader reader;
    private final ProductReader products;
    private final List<Case.Rule> rules;
    private final NextSteps nextSteps;

    public Diagnosis(Catalog catalog) {
        this.reader = new TextReader(catalog);
        this.products = new ProductReader(catalog);
        this.nextSteps = new NextSteps(catalog.checkSteps());
        SetupCommands commands = new SetupCommands(catalog);
        KmsLimits limits = catalog.kmsLimits();
        Symptoms symptoms = new Symptoms(catalog.symptoms());
        this.rules = List.of(
                new NetworkRule(limits),
                new EventRule(catalog),
                new TranscriptRule(),
                new CodeRule(catalog, symptoms),
                new KmsClientRule(limits, symptoms, commands),
                new KmsHostRule(limits),
                new TimedRule(commands),
                new OwnKeyRule(commands),
                new WholeTextRule(commands));
    }

    /** The report of a text; empty ({@link Report#isEmpty()}) when nothing in it is of licensing. Throws nothing. */
    public Report of(String text) {
        Reading reading = reader.read(text);
        Case read = new Case(reading, products.read(reading));
        List<Remark> ranked = new ArrayList<>();
        rules.forEach(rule -> ranked.addAll(rule.remarks(read)));
        ranked.sort(RANKED);
        removeRepeated(ranked);
        return new Report(
                machine(reading),
                read.known().stream().map(ProductReader.Known::product).toList(),
                reading.events(),
                codes(read),
                ranked.stream().map(Remark::finding).toList(),
                nextSteps.of(ranked, read),
                ReadingNotes.of(reading.manner()));
    }

    /** How many labels of licensing tools the text holds: the more, the likelier it was decoded rightly. */
    public int labelsIn(String text) {
        return reader.labelsIn(text);
    }

    /** Two rules may find the same in the same lines; the one that says it more closely comes first. */
    private static void removeRepeated(List<Remark> ranked) {
        Set<List<Object>> said = new HashSet<>();
        ranked.removeIf(remark -> !remark.finding().evidence().isEmpty()
                && !said.add(List.of(
                        remark.finding().id(),
                        remark.finding().product(),
                        remark.finding().evidence())));
    }

    private static Optional<String> machine(Reading reading) {
        return reading.system()
                .computer()
                .or(() -> reading.events().stream()
                        .flatMap(event -> event.computer().stream())
                        .findFirst());
    }

    /** Every code of the text that is an error or tells a state, each once: of products, actions, events, and the rest. */
    private static List<ErrorCode> codes(Case text) {
        Set<ErrorCode> codes = new LinkedHashSet<>();
        text.known().forEach(known -> known.product().reason().ifPresent(codes::add));
        text.reading().actions().stream().map(Action::code).forEach(code -> code.ifPresent(codes::add));
        text.reading().events().stream().map(LogEvent::code).forEach(code -> code.ifPresent(codes::add));
        codes.addAll(text.reading().codes());
        codes.removeIf(code -> code.value() == 0);
        return List.copyOf(codes);
    }
}
