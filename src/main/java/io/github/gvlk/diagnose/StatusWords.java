package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseStatus;

/** What a licence status means to a person. */
final class StatusWords {
    private StatusWords() {}

    /** The id of the finding that says such a state. */
    static String findingId(LicenseStatus status) {
        return switch (status) {
            case LICENSED -> "activated";
            case INITIAL_GRACE -> "not-activated-yet";
            default -> "not-activated";
        };
    }

    /** How much such a state matters: a product that was just installed has time. */
    static FindingSeverity severity(LicenseStatus status) {
        return switch (status) {
            case LICENSED -> FindingSeverity.OK;
            case INITIAL_GRACE -> FindingSeverity.WARNING;
            default -> FindingSeverity.PROBLEM;
        };
    }

    /** Says the state of a product that is not licensed. */
    static String sentence(Product product) {
        String title = product.title();
        return switch (product.status()) {
            case UNLICENSED -> title + " is not licensed.";
            case INITIAL_GRACE -> title + " is not activated yet: it runs in the grace period after installation.";
            case ADDITIONAL_GRACE ->
                title + " is not activated any more: its activation ended or the hardware changed, and it runs in a"
                        + " grace period.";
            case NON_GENUINE_GRACE -> title + " runs in the grace period of an installation that is not genuine.";
            case NOTIFICATION -> title + " is not activated: it is in notification mode.";
            case EXTENDED_GRACE -> title + " is not activated: it runs in an extended grace period.";
            case LICENSED -> title + " is licensed.";
            case UNKNOWN -> "The text does not show the licence status of " + title + ".";
        };
    }
}
