package io.github.gvlk.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the process tells its caller. Numbers and meanings are a contract (docs/exit-codes.md). */
public enum ExitCode {
    ANSWERED(0, "answered (an unknown error code taken apart is an answer)"),
    NOT_FOUND(1, "nothing found; the reason is on standard error"),
    USAGE(2, "wrong usage, unreadable input or unwritable output"),
    AMBIGUOUS(3, "several keys fit; none was picked"),
    PARTLY(4, "partly done: some of several questions have no answer"),
    BUG(70, "a defect of gvlk"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /** Number to meaning, as help shows it. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        for (ExitCode code : values()) {
            table.put(Integer.toString(code.number), code.meaning);
        }
        return table;
    }
}
