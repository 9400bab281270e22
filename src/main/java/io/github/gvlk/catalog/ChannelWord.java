package io.github.gvlk.catalog;

import java.util.List;

/**
 * A word that stands in the description of a licence, or in its key channel, for a channel: {@code VOLUME_KMSCLIENT}.
 *
 * @param word as printed; one that contains another is not that one
 * @param channel never {@link LicenseChannel#UNKNOWN}
 * @param sources never empty
 */
public record ChannelWord(String word, LicenseChannel channel, List<String> sources) {}
