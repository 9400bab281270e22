package io.github.gvlk.cli.json;

import java.util.List;

/** The answer of {@code gvlk diagnose} to a folder or to several files: every file is in one of the lists. */
public record MachinesJson(List<DiagnoseJson> machines, List<UnreadJson> unread, SummaryJson summary) {

    /** A file that could not be read, or in which nothing was recognised. */
    public record UnreadJson(String file, String reason) {}

    /** How many files there are, and how many machines have what as their most serious finding. */
    public record SummaryJson(int files, int problem, int warning, int info, int ok, int unread) {}
}
