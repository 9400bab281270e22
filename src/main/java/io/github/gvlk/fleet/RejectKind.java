package io.github.gvlk.fleet;

import java.util.Locale;

/** Why a row of an inventory is not planned. */
public enum RejectKind {
    /** The row cannot be relied on. */
    DAMAGED_ROW("the row is damaged"),
    /** No name, or none that may stand in a command. */
    MACHINE_NAME("no usable machine name"),
    /** The machine is planned already by an earlier row. */
    DUPLICATE("the machine stands in an earlier row"),
    /** Nothing says what system it has. */
    NO_SYSTEM("no operating system named"),
    /** Several keys fit what is said. */
    AMBIGUOUS("several keys fit"),
    /** The product has no published setup key. */
    NO_KEY("the product has no setup key"),
    /** What is said is not understood, or fits nothing. */
    NOT_UNDERSTOOD("not understood"),
    /** Two columns say different things. */
    CONTRADICTION("the columns contradict each other"),
    /** An evaluation must be converted first. */
    EVALUATION("an evaluation system"),
    /** What stands for the KMS host is none. */
    KMS_HOST("no usable KMS host"),
    /** The KMS host that it is to ask cannot activate it. */
    HOST_CANNOT("the KMS host cannot activate it"),
    /** The plan cannot be written in the form that was asked for. */
    FORM("not possible in this form");

    private final String meaning;

    RejectKind(String meaning) {
        this.meaning = meaning;
    }

    /** The word of files and JSON output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A few words for a person. */
    public String meaning() {
        return meaning;
    }
}
