package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.ChannelWord;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.output.Printed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the channel of a licence by the words in its description, as slmgr.vbs itself decides; where there is no
 * description by its key channel, and where there is nothing but {@code /xpr} by what that says ends.
 */
final class Channels {
    private final List<ChannelWord> longestFirst;

    Channels(List<ChannelWord> words) {
        this.longestFirst = words.stream()
                .sorted(Comparator.comparingInt(
                                (ChannelWord each) -> each.word().length())
                        .reversed())
                .toList();
    }

    LicenseChannel of(Licence licence) {
        return licence.printed(OutputField.DESCRIPTION)
                .flatMap(this::byWords)
                .or(() -> licence.printed(OutputField.KEY_CHANNEL).flatMap(this::byWords))
                .or(() -> byExpiry(licence))
                .orElse(LicenseChannel.UNKNOWN);
    }

    private Optional<LicenseChannel> byWords(Printed printed) {
        String text = printed.bare().toUpperCase(Locale.ROOT);
        return longestFirst.stream()
                .filter(each -> text.contains(each.word().toUpperCase(Locale.ROOT)))
                .map(ChannelWord::channel)
                .findFirst();
    }

    /** slmgr.vbs speaks of a volume activation for whatever has an end and is neither time-based nor AVMA. */
    private static Optional<LicenseChannel> byExpiry(Licence licence) {
        return LicenceState.expiryKind(licence).map(kind -> switch (kind) {
            case VOLUME -> LicenseChannel.KMS_CLIENT;
            case AVMA -> LicenseChannel.AVMA;
            case TIMEBASED ->
                EditionMatcher.isEvaluation(licence) ? LicenseChannel.TIMEBASED_EVAL : LicenseChannel.UNKNOWN;
        });
    }
}
