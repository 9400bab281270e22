package io.github.gvlk.cli;

import io.github.gvlk.catalog.FindingSeverity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answer to a folder or to several files: every file is in one of the lists. */
record Machines(List<MachineReport> reports, List<UnreadFile> unread) {
    Machines {
        reports = List.copyOf(reports);
        unread = List.copyOf(unread);
    }

    int files() {
        return reports.size() + unread.size();
    }

    /** How many machines have a most serious finding of that severity. */
    int count(FindingSeverity severity) {
        return (int) reports.stream()
                .filter(machine -> machine.report().worst() == severity)
                .count();
    }

    /** What is to be known of how files were read, and of how many. */
    Map<String, Integer> readingNotes() {
        Map<String, Integer> files = new TreeMap<>();
        reports.forEach(machine -> machine.readingNotes().forEach(note -> files.merge(note, 1, Integer::sum)));
        return files;
    }

    /** Answered when every file was, and not found when none was. */
    ExitCode exitCode() {
        if (reports.isEmpty()) {
            return ExitCode.NOT_FOUND;
        }
        return unread.isEmpty() ? ExitCode.ANSWERED : ExitCode.PARTLY;
    }
}
