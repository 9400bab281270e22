package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.util.List;

/**
 * A flag of the second field of events 12288 and 12289, which is the sum of such flags and 0 where there is none.
 *
 * @param flag one bit; its hexadecimal form is the one that the event prints
 * @param name the publisher's name without its prefix
 * @param meaning what the flag says, as a sentence
 * @param sources never empty
 */
public record StatusFlag(ErrorCode flag, String name, String meaning, List<String> sources) {}
