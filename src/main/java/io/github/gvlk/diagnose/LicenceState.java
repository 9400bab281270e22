package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.ExpiryKind;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.output.Printed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The state that the text shows a licence in.
 *
 * @param status as printed, or as follows from what is printed beside it; UNKNOWN where nothing decides
 * @param minutes until it ends; empty when it does not end or no number is printed
 * @param expires the date of the end as {@code slmgr /xpr} prints it
 * @param isInUse false when no key is installed for the product
 */
record LicenceState(LicenseStatus status, OptionalLong minutes, Optional<String> expires, boolean isInUse) {
    private static final List<OutputField> MINUTES = List.of(
            OutputField.VOLUME_EXPIRY,
            OutputField.TIMEBASED_EXPIRY,
            OutputField.AVMA_EXPIRY,
            OutputField.TIME_REMAINING);

    static LicenceState of(Licence licence) {
        LicenseStatus status = licence.printed(OutputField.STATUS)
                .flatMap(LicenceState::asPrinted)
                .or(() -> licence.printed(OutputField.XPR_STATUS).flatMap(LicenceState::asPrinted))
                .orElseGet(() -> asFollows(licence));
        boolean noKey = licence.has(OutputField.NOT_IN_USE)
                || (status == LicenseStatus.UNLICENSED
                        && licence.partialKey().isEmpty()
                        && licence.has(OutputField.STATUS));
        return new LicenceState(status, minutes(licence), expires(licence), !noKey);
    }

    private static Optional<LicenseStatus> asPrinted(Printed printed) {
        Optional<String> word = printed.word();
        if (word.isPresent()) {
            return Optional.of(
                    ExpiryKind.ofWord(word.get()).isPresent()
                            ? LicenseStatus.LICENSED
                            : LicenseStatus.valueOf(word.get()));
        }
        String value = printed.value().strip();
        boolean number = value.length() == 1 && Character.isDigit(value.charAt(0));
        return number ? LicenseStatus.ofNumber(value.charAt(0) - '0') : Optional.empty();
    }

    /**
     * From what slmgr.vbs prints in one state only: a reason beside notification, the expiry of an activation and the
     * details of it beside a licence.
     */
    private static LicenseStatus asFollows(Licence licence) {
        if (licence.has(OutputField.NOT_IN_USE)) {
            return LicenseStatus.UNLICENSED;
        }
        boolean stateIsPrinted = licence.has(OutputField.STATUS);
        if (stateIsPrinted && licence.reason().isPresent() && !isOfOspp(licence)) {
            return LicenseStatus.NOTIFICATION;
        }
        boolean ends = expiryKind(licence).isPresent();
        boolean details = licence.has(OutputField.CMID)
                || licence.has(OutputField.AD_OBJECT)
                || licence.has(OutputField.AVMA_HOST);
        return ends || (stateIsPrinted && details) ? LicenseStatus.LICENSED : LicenseStatus.UNKNOWN;
    }

    /** ospp.vbs prints a code in every state, and the state between hyphens. */
    private static boolean isOfOspp(Licence licence) {
        return licence.has(OutputField.OFFICE_PRODUCT_ID)
                || licence.text(OutputField.STATUS)
                        .map(status -> status.contains("---"))
                        .orElse(false);
    }

    /** Which activation has an end, where the text says so. */
    static Optional<ExpiryKind> expiryKind(Licence licence) {
        if (licence.has(OutputField.VOLUME_EXPIRY)) {
            return Optional.of(ExpiryKind.VOLUME);
        }
        if (licence.has(OutputField.TIMEBASED_EXPIRY)) {
            return Optional.of(ExpiryKind.TIMEBASED);
        }
        if (licence.has(OutputField.AVMA_EXPIRY)) {
            return Optional.of(ExpiryKind.AVMA);
        }
        return licence.printed(OutputField.XPR_STATUS).flatMap(Printed::word).flatMap(ExpiryKind::ofWord);
    }

    /** ospp.vbs prints days before the minutes, slmgr.vbs behind them: the greater number is the minutes. */
    private static OptionalLong minutes(Licence licence) {
        for (OutputField field : MINUTES) {
            Optional<Printed> printed = licence.printed(field);
            if (printed.isPresent()) {
                long minutes = Math.max(
                        printed.get().number(0).orElse(0),
                        printed.get().number(1).orElse(0));
                return minutes > 0 ? OptionalLong.of(minutes) : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<String> expires(Licence licence) {
        return licence.text(OutputField.XPR_STATUS).filter(text -> text.chars().anyMatch(Character::isDigit));
    }
}
