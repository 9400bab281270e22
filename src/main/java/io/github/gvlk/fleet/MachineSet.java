package io.github.gvlk.fleet;

import java.util.Arrays;
import java.util.Locale;

/**
 * The machines that are planned already, in some twenty bytes each: not their names but a number of 64 bits made of each.
 * That two of a million names share one has a chance of less than one in ten million; the second would be rejected as a
 * duplicate and nothing be lost. Case does not matter.
 */
final class MachineSet {
    /** Parts grow one at a time, so that growing never needs twice the memory of all. */
    private static final int PARTS = 256;

    private static final int FIRST_SIZE = 64;

    private final Part[] parts = new Part[PARTS];

    MachineSet() {
        Arrays.setAll(parts, i -> new Part());
    }

    /** The line in which the machine stands already, or 0 and the machine is taken in with {@code line}. */
    long add(String name, long line) {
        long hash = hash(name);
        return parts[(int) (hash >>> 56)].add(hash, (int) Math.min(line, Integer.MAX_VALUE));
    }

    /** Never 0, which marks a free place. */
    private static long hash(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ (hash >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    /** A hash table with open addressing. */
    private static final class Part {
        private long[] hashes = new long[FIRST_SIZE];
        private int[] lines = new int[FIRST_SIZE];
        private int count;

        long add(long hash, int line) {
            if (count * 4 > hashes.length * 3) {
                grow();
            }
            int at = place(hash);
            if (hashes[at] == hash) {
                return lines[at];
            }
            hashes[at] = hash;
            lines[at] = line;
            count++;
            return 0;
        }

        private int place(long hash) {
            int mask = hashes.length - 1;
            int at = (int) hash & mask;
            while (hashes[at] != 0 && hashes[at] != hash) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            long[] oldHashes = hashes;
            int[] oldLines = lines;
            hashes = new long[oldHashes.length * 2];
            lines = new int[oldLines.length * 2];
            for (int i = 0; i < oldHashes.length; i++) {
                if (oldHashes[i] != 0) {
                    int at = place(oldHashes[i]);
                    hashes[at] = oldHashes[i];
                    lines[at] = oldLines[i];
                }
            }
        }
    }
}
