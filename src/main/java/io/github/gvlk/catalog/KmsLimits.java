package io.github.gvlk.catalog;

import java.util.List;
import java.util.Map;

/**
 * The numbers of KMS. Times are in minutes.
 *
 * @param thresholds how many computers must have asked a KMS host before it activates one of the family; the catalogue
 *     has a number for every family
 * @param validityMinutes how long an activation lasts
 * @param renewalMinutes how often an activated computer asks, unless its KMS host says otherwise
 * @param retryMinutes how often a computer asks that is not activated
 * @param clockToleranceMinutes by how much the clocks of client and host may differ
 * @param sources of all the numbers
 */
public record KmsLimits(
        Map<Family, Integer> thresholds,
        int validityMinutes,
        int renewalMinutes,
        int retryMinutes,
        int clockToleranceMinutes,
        List<String> sources) {

    /** The threshold of the family. */
    public int threshold(Family family) {
        return thresholds.getOrDefault(family, 0);
    }
}
