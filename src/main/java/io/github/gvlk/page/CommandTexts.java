package io.github.gvlk.page;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.render.TextForm;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The command lines of every edition in every form, as the planner and the dialects make them, with marks where key,
 * name and KMS host stand. Editions whose lines differ in nothing else share one plan, so that they are few.
 */
final class CommandTexts {
    /** Begins a mark: a character that no text of a dialect holds. One letter follows it. */
    private static final String MARK = "\u0001";

    /** A host that nobody has (RFC 2606), and a port, for which the marks are put. */
    private static final String HOST = "kms-host-of-the-reader.invalid";

    private static final int PORT = 61_999;

    private final Planner planner;
    private final List<CommandForm> forms = CommandForm.all();
    private final Numbered<String> texts = new Numbered<>();
    private final Numbered<String> notes = new Numbered<>();
    private final Numbered<Map<Integer, List<List<Integer>>>> plans = new Numbered<>();
    private final Map<Integer, TextForm> written = new HashMap<>();
    private final Map<String, Integer> byEdition = new HashMap<>();

    CommandTexts(Catalog catalog) {
        this.planner = new Planner(catalog);
        catalog.editions().forEach(edition -> byEdition.put(edition.id(), plans.number(made(edition))));
    }

    /** The number of the edition's plan. */
    int plan(Edition edition) {
        return byEdition.getOrDefault(edition.id(), 0);
    }

    /**
     * The plans: by the number of a form, what it says without a KMS host, with a host, and with host and port. Each is
     * the number of a text and the numbers of its notes; empty where the form cannot say it.
     */
    List<Map<Integer, List<List<Integer>>>> plans() {
        return plans.all();
    }

    /** Texts with marks: k the key, l its last five characters, t the title, h the host, p the port. */
    List<String> texts() {
        return texts.all();
    }

    /** What a person must know who carries a plan out, with the same marks; the remark on an edition stands beside it. */
    List<String> notes() {
        return notes.all();
    }

    /** How the texts of a form are written into a file, by the number of each form in which there is a plan. */
    Map<Integer, TextForm> written() {
        return written;
    }

    List<CommandForm> forms() {
        return forms;
    }

    private Map<Integer, List<List<Integer>>> made(Edition edition) {
        Map<Integer, List<List<Integer>>> plan = new LinkedHashMap<>();
        for (int form = 0; form < forms.size(); form++) {
            List<List<Integer>> variants = new ArrayList<>();
            for (KmsTarget target : targets(edition)) {
                Optional<Planned> planned = write(edition, forms.get(form), target);
                if (planned.isPresent()) {
                    written.putIfAbsent(form, planned.get().rendering().form());
                }
                variants.add(planned.map(each -> numbers(edition, each)).orElse(List.of()));
            }
            if (variants.stream().anyMatch(variant -> !variant.isEmpty())) {
                plan.put(form, variants);
            }
        }
        return plan;
    }

    /** A guest of Hyper-V asks no KMS host: its lines are the same whether one is named or not. */
    private static List<KmsTarget> targets(Edition edition) {
        KmsTarget none = new KmsTarget.Unchanged();
        return edition.kind() == KeyKind.AVMA
                ? List.of(none, none, none)
                : List.of(
                        none,
                        new KmsTarget.Host(new KmsHost(HOST, OptionalInt.empty())),
                        new KmsTarget.Host(new KmsHost(HOST, OptionalInt.of(PORT))));
    }

    /** A plan that is written down. */
    private record Planned(ActivationPlan plan, Rendering.Written rendering) {}

    private Optional<Planned> write(Edition edition, CommandForm form, KmsTarget target) {
        Set<Wish> wishes = Dialects.isForConversion(form.dialect()) ? Set.of(Wish.CONVERT) : Set.of();
        PlanResult result = planner.plan(new Planner.Request(edition, target, false, wishes, ClientSettings.UNCHANGED));
        return result instanceof PlanResult.Planned planned
                        && Dialects.write(form.dialect(), planned.plan(), form.manner())
                                instanceof Rendering.Written text
                ? Optional.of(new Planned(planned.plan(), text))
                : Optional.empty();
    }

    private List<Integer> numbers(Edition edition, Planned planned) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(texts.number(marked(edition, planned.rendering().text())));
        Stream.of(
                        planned.plan().notes().stream(),
                        planned.rendering().notes().stream(),
                        dialogBoxes(planned.rendering()))
                .flatMap(each -> each)
                .map(Note::oneLine)
                .filter(note -> !isOfTheCommandLine(note) && !edition.remark().equals(Optional.of(note)))
                .map(note -> marked(edition, note))
                .distinct()
                .forEach(note -> numbers.add(notes.number(note)));
        return numbers;
    }

    /** What the command line says of its option, said of the form that the page has in place of it. */
    private static Stream<Note> dialogBoxes(Rendering.Written rendering) {
        return rendering.opensDialogBoxes()
                ? Stream.of(Note.of(
                        "Plain slmgr opens a dialog box for every step; the form that answers in the console opens"
                                + " none."))
                : Stream.empty();
    }

    /** Whether the note speaks of options, which the page does not have. */
    private static boolean isOfTheCommandLine(String note) {
        return note.contains(" --");
    }

    private static String marked(Edition edition, String text) {
        return text.replace(edition.key().text(), MARK + "k")
                .replace(edition.key().partial().toString(), MARK + "l")
                .replace(edition.label(), MARK + "t")
                .replace(HOST, MARK + "h")
                .replace(Integer.toString(PORT), MARK + "p");
    }
}
