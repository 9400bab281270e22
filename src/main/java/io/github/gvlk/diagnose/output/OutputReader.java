package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.catalog.OutputLabel;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the outputs of licensing tools that a text holds, line by line, into licences, actions and system facts. */
public final class OutputReader {
    private static final Pattern CODE = Pattern.compile("(?i)0x[0-9a-f]{8}|-?[0-9]{1,10}\\b");
    private static final Pattern PRODUCT =
            Pattern.compile("(?i).*(?:windows|office|\\bedition|visio|project|add-on).*", Pattern.DOTALL);
    private static final Pattern CHANNEL =
            Pattern.compile("(?i).*(?:channel|windows|office|VOLUME_|RETAIL|OEM_|TIMEBASED).*", Pattern.DOTALL);
    private static final Pattern GUID = Pattern.compile("(?i).*[0-9a-f]{8}-[0-9a-f]{4}-.*", Pattern.DOTALL);
    /** Where an event begins, whose own error code is not that of the product before it. */
    private static final Pattern EVENT = Pattern.compile("(?i)\\s*(?:log name\\s*:|event ?id\\s*:|<event\\b|event\\[)");

    private static final int LONGEST_LABEL = 120;
    private static final String SYSTEM = "system";
    private static final String OSPP = "ospp";
    private static final String CLASSES = "classes";

    private final PastedLines lines;
    private final List<Mention> mentions;
    private final LicenceCollector licences;
    private final ActionCollector actions = new ActionCollector();
    private final SystemCollector system = new SystemCollector();
    private final boolean[] used;
    private final boolean readsForms;
    private boolean byForm;

    private OutputReader(PastedLines lines, List<Mention> mentions) {
        this.lines = lines;
        this.mentions = mentions;
        this.licences = new LicenceCollector(lines, actions::failed);
        this.used = new boolean[lines.size()];
        boolean foreign = mentions.stream().anyMatch(OutputReader::isForeign);
        boolean named = mentions.stream().anyMatch(each -> each.field() == OutputField.NAME && isPlausible(each));
        this.readsForms = foreign || !named;
    }

    private static boolean isForeign(Mention mention) {
        return mention.labels().stream()
                .noneMatch(label ->
                        label.language().equals("en") || label.language().equals("any"));
    }

    /** Reads the outputs in a text, tables and lists alike. */
    public static OutputReader of(PastedLines text, LabelIndex labels) {
        PastedLines lines = Tables.asLists(EscapedLines.cut(text), labels);
        OutputReader reader = new OutputReader(lines, LabelReader.read(lines, labels));
        reader.read();
        return reader;
    }

    /** How many labels stand in a text. */
    public static int labelsIn(PastedLines text, LabelIndex labels) {
        return LabelReader.read(text, labels).size();
    }

    private void read() {
        int next = 0;
        for (int line = 0; line < lines.size(); line++) {
            boolean mentioned = false;
            for (; next < mentions.size() && mentions.get(next).line() == line; next++) {
                mentioned |= take(mentions.get(next));
            }
            if (lines.isBlank(line)) {
                licences.blankLine();
            } else if (mentioned) {
                used[line] = true;
            } else {
                plainLine(line);
            }
        }
        licences.finish();
    }

    /** The licences in the order of the text; one may be there several times. */
    public List<Licence> licences() {
        return licences.licences();
    }

    /** KMS settings that stand in no product. */
    public Licence service() {
        return licences.service();
    }

    /** What a transcript shows to have been done. */
    public List<Action> actions() {
        return actions.actions();
    }

    /** What is said of the computer. */
    public SystemFacts system() {
        return system.facts();
    }

    /** The lines of the text, from 0, that were read as part of an output. */
    public BitSet usedLines() {
        BitSet numbers = new BitSet(lines.size());
        for (int line = 0; line < lines.size(); line++) {
            if (used[line]) {
                numbers.set(lines.number(line) - 1);
            }
        }
        return numbers;
    }

    /** How the text was read. */
    public Manner manner() {
        List<Mention> outputs = mentions.stream()
                .filter(mention -> mention.field() != OutputField.SCRIPT_HOST)
                .filter(mention -> mention.labels().stream()
                        .noneMatch(label -> label.tool().equals(SYSTEM)))
                .toList();
        boolean unverified = outputs.stream()
                .filter(mention -> !mention.isByForm())
                .anyMatch(mention -> mention.labels().stream()
                        .allMatch(label -> label.confidence() == OutputLabel.Confidence.UNVERIFIED));
        return new Manner(languages(outputs), byForm, unverified);
    }

    /** The fewest languages that explain the labels: many labels are the same in two. */
    private static Set<String> languages(List<Mention> outputs) {
        List<Set<String>> open = outputs.stream()
                .filter(OutputReader::isForeign)
                .map(mention ->
                        mention.labels().stream().map(OutputLabel::language).collect(Collectors.toSet()))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> languages = new TreeSet<>();
        while (!open.isEmpty()) {
            Map<String, Long> counts = open.stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.groupingBy(language -> language, TreeMap::new, Collectors.counting()));
            String most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            languages.add(most);
            open.removeIf(each -> each.contains(most));
        }
        return languages;
    }

    /** Hands a mention on to whom it concerns; false when it is none after all. */
    private boolean take(Mention mention) {
        if (!isPlausible(mention)) {
            return false;
        }
        if (mention.field() == OutputField.COMPUTER
                && mention.labels().stream().anyMatch(label -> label.tool().equals(CLASSES))) {
            licences.computer(mention);
        }
        if (system.takes(mention)) {
            return true;
        }
        if (actions.takes(mention, lines)) {
            licences.actionEnds(mention);
            return true;
        }
        return isOfOther(mention) ? false : licences.takes(mention);
    }

    /** ERROR CODE stands before the codes of events too: it is of a product that ospp.vbs printed, or of none. */
    private boolean isOfOther(Mention mention) {
        if (mention.field() != OutputField.REASON
                || mention.labels().stream().noneMatch(label -> label.tool().equals(OSPP))) {
            return false;
        }
        Printed status = licences.current().get(OutputField.STATUS);
        return licences.current().isEmpty()
                || (status != null && !status.value().contains("---"));
    }

    /** Short labels stand before other things too; what stands behind them decides. */
    private static boolean isPlausible(Mention mention) {
        String value = mention.value();
        return switch (mention.field()) {
            case NAME -> PRODUCT.matcher(value).matches();
            case DESCRIPTION -> CHANNEL.matcher(value).matches();
            case ACTIVATION_ID, APPLICATION_ID ->
                value.contains("<") || GUID.matcher(value).matches();
            case ACTIVATING -> GUID.matcher(value).matches();
            case ERROR -> CODE.matcher(value).lookingAt();
            case XPR_STATUS -> mention.labels().get(0).text().contains("%") || value.length() < 3;
            default -> true;
        };
    }

    private void plainLine(int line) {
        String text = lines.at(line);
        Optional<String> machine = MachineHeading.of(text);
        if (machine.isPresent()) {
            licences.machine(machine.get(), line);
            system.machine(machine.get());
        }
        if (EVENT.matcher(text).lookingAt()) {
            licences.endProduct();
        }
        Optional<String> typed = TypedCommand.behindPrompt(text);
        if (typed.isPresent()) {
            licences.endProduct();
            TypedCommand.action(typed.get(), lines.evidence(line)).ifPresent(actions::add);
            return;
        }
        Optional<String> product = FormReader.activating(text);
        if (product.isPresent()) {
            used[line] = take(Mention.byForm(OutputField.ACTIVATING, product.get(), line));
            return;
        }
        Optional<String> name = FormReader.bareName(text);
        if (name.isPresent()) {
            used[line] = licences.takes(Mention.byForm(OutputField.NAME, name.get(), line));
        } else if (readsForms) {
            byForm(line, text);
        }
    }

    private void byForm(int line, String text) {
        int colon = text.indexOf(':');
        String label =
                colon > 0 && colon <= LONGEST_LABEL ? text.substring(0, colon).strip() : "";
        if (!label.isEmpty()) {
            String value = text.substring(colon + 1).strip();
            if (actions.isActivating() && FormReader.isCode(value)) {
                used[line] = take(Mention.byForm(OutputField.ERROR, value, line));
                return;
            }
            Optional<OutputField> field = FormReader.field(label, value, licences.current());
            field.ifPresent(known -> {
                used[line] = licences.takes(Mention.byForm(known, value, line));
                byForm = true;
            });
        } else if (text.contains("/ato") && licences.current().containsKey(OutputField.NAME)) {
            used[line] = licences.takes(Mention.byForm(OutputField.PLEASE_ACTIVATE, text.strip(), line));
        }
    }
}
