package io.github.gvlk.fleet.write;

import static java.util.Objects.requireNonNull;

import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.render.MachineGroup;
import io.github.gvlk.value.MachineName;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of machines by what they are assigned, kept in files: a document by groups begins when the last machine is
 * known. A few hundred names of each group are in memory.
 */
final class MachineSpool {
    private static final int NAMES = 256;

    /** Takes the machines of a group, some at a time. */
    @FunctionalInterface
    interface Chunks {
        void accept(List<MachineName> machines) throws IOException;
    }

    /** What the machines of a group have in common; by what the edition was told does not matter. */
    private record Common(String edition, String host) {
        static Common of(Assignment assignment) {
            return new Common(assignment.edition().id(), assignment.host());
        }
    }

    /** The machines of one group. */
    private static final class Box {
        private final Path file;
        private final Assignment first;
        private final StringBuilder waiting = new StringBuilder();
        private int names;
        private long all;

        Box(Path file, Assignment first) {
            this.file = file;
            this.first = first;
        }

        void add(MachineName machine) throws IOException {
            waiting.append(machine).append('\n');
            all++;
            if (++names == NAMES) {
                flush();
            }
        }

        void flush() throws IOException {
            Files.writeString(
                    file, waiting, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            waiting.setLength(0);
            names = 0;
        }
    }

    private final Path folder;
    private final Map<Common, Box> boxes = new HashMap<>();
    private final Map<MachineGroup, Box> groups = new HashMap<>();

    /** {@code folder} is there; who made it removes it. */
    MachineSpool(Path folder) {
        this.folder = folder;
    }

    void add(MachineName machine, Assignment assignment) throws IOException {
        Common common = Common.of(assignment);
        Box box = boxes.get(common);
        if (box == null) {
            box = new Box(folder.resolve(boxes.size() + ".txt"), assignment);
            boxes.put(common, box);
        }
        box.add(machine);
    }

    /** The groups, by edition and KMS host. Nothing is added afterwards. */
    List<MachineGroup> groups() throws IOException {
        List<Box> sorted = boxes.values().stream()
                .sorted(Comparator.comparing((Box box) -> box.first.edition().id())
                        .thenComparing(box -> box.first.host()))
                .toList();
        List<MachineGroup> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Box box : sorted) {
            box.flush();
            MachineGroup group = new MachineGroup(name(box.first, names), box.first.plan(), box.all);
            groups.put(group, box);
            all.add(group);
        }
        return all;
    }

    /** The edition, and where there are several for it the KMS host and a number. */
    private static String name(Assignment assignment, Set<String> taken) {
        String edition = word(assignment.edition().id());
        String longer = assignment.host().isEmpty() ? edition + "_dns" : edition + "_" + word(assignment.host());
        String name = taken.contains(edition) ? longer : edition;
        for (int number = 2; taken.contains(name); number++) {
            name = longer + "_" + number;
        }
        taken.add(name);
        return name;
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** Hands out the machines of a group in the order in which they came. */
    void each(MachineGroup group, Chunks chunks) throws IOException {
        Box box = requireNonNull(groups.get(group));
        try (BufferedReader in = Files.newBufferedReader(box.file, StandardCharsets.US_ASCII)) {
            List<MachineName> machines = new ArrayList<>(NAMES);
            for (String name = in.readLine(); name != null; name = in.readLine()) {
                machines.add(new MachineName(name));
                if (machines.size() == NAMES) {
                    chunks.accept(List.copyOf(machines));
                    machines.clear();
                }
            }
            if (!machines.isEmpty()) {
                chunks.accept(List.copyOf(machines));
            }
        }
    }
}
