package io.github.gvlk.catalog;

import java.util.Arrays;
import java.util.Optional;

/** The licence status of a product. The names are those of the JSON output; all but the last are numbered from 0. */
public enum LicenseStatus {
    UNLICENSED(0),
    LICENSED(1),
    /** Out-of-box grace: installed and not activated yet. */
    INITIAL_GRACE(2),
    /** Out-of-tolerance grace: the activation ended, or the hardware changed. */
    ADDITIONAL_GRACE(3),
    NON_GENUINE_GRACE(4),
    NOTIFICATION(5),
    EXTENDED_GRACE(6),
    /** Not printed, or not understood. */
    UNKNOWN(-1);

    private final int number;

    LicenseStatus(int number) {
        this.number = number;
    }

    /** The status with that number, as the licensing classes and events print it; empty for any other number. */
    public static Optional<LicenseStatus> ofNumber(long number) {
        return Arrays.stream(values())
                .filter(status -> status != UNKNOWN && status.number == number)
                .findFirst();
    }

    static LicenseStatus ofWord(String word) {
        for (LicenseStatus status : values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        throw new IllegalArgumentException("not a licence status");
    }
}
