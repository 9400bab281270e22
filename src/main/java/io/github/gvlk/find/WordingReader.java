package io.github.gvlk.find;

import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads a wording by the lexicon: phrases first, then words, glued words, builds, and misspelt words last. */
final class WordingReader {
    /** Longer runs of digits are dates, serial numbers or phone numbers, never a release. */
    private static final int LONGEST_RELEASE = 5;

    private static final List<String> UNITS = List.of("gb", "mb", "tb", "cpu", "vcpu");

    private final Lexicon lexicon;

    WordingReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Reading read(List<String> words) {
        List<String> pieces = new ArrayList<>();
        List<Requirement> requirements = new ArrayList<>();
        BitSet context = new BitSet();
        List<String> unknown = new ArrayList<>();
        List<Reading.Correction> corrections = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int phrase = phraseLength(words, at);
            if (phrase > 0) {
                String said = String.join(" ", words.subList(at, at + phrase));
                lexicon.read(said, requirements, context);
                pieces.add(said);
                at += phrase;
                continue;
            }
            String word = words.get(at);
            at++;
            if (isVersionWithV(word)) {
                lexicon.read(word.substring(1), requirements, context);
                pieces.add(word.substring(1));
                continue;
            }
            if (at < words.size() && isSize(word + words.get(at))) {
                pieces.add(word + " " + words.get(at));
                at++;
                continue;
            }
            if (readNumber(word, requirements) || isSize(word) || isChecksum(word)) {
                pieces.add(word);
                continue;
            }
            if (readGlued(word, pieces, requirements, context)) {
                continue;
            }
            pieces.add(word);
            Optional<String> meant = lexicon.correct(word);
            if (meant.isPresent()) {
                lexicon.read(meant.get(), requirements, context);
                corrections.add(new Reading.Correction(word, meant.get()));
            } else {
                unknown.add(word);
            }
        }
        return new Reading(pieces, requirements, context, unknown, corrections);
    }

    /** Whether the word is "Windows", in any language and spelling that the vocabulary has. */
    boolean saysWindows(String word) {
        return read(List.of(word)).context().get(lexicon.concept("windows"));
    }

    /** Whether the text is understood as it is, without correcting anything. */
    boolean canRead(String text) {
        Reading reading = read(Wording.words(Wording.fold(text)));
        return reading.unknown().isEmpty() && reading.corrections().isEmpty();
    }

    private int phraseLength(List<String> words, int at) {
        for (int length = Math.min(lexicon.longestPhrase(), words.size() - at); length > 0; length--) {
            String phrase = length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length));
            if (lexicon.knows(phrase)) {
                return length;
            }
        }
        return 0;
    }

    /** Builds ({@code 17763}, {@code 17763.112}, {@code v10.0.17763}), NT versions and dates. */
    private boolean readNumber(String word, List<Requirement> requirements) {
        String digits = word.startsWith("v") ? word.substring(1) : word;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c == '.' || Wording.isDigit((char) c))) {
            return false;
        }
        String[] parts = digits.split("\\.", -1);
        for (String part : parts) {
            Optional<WindowsBuild> build = lexicon.build(part);
            if (build.isPresent()) {
                requirements.add(Requirement.ofBuild(word, build.get()));
                return true;
            }
        }
        boolean ntVersion = parts.length == 2 && (digits.equals("10.0") || digits.startsWith("6."));
        boolean date = parts.length == 3 && parts[2].length() == 4;
        boolean serial = parts.length == 1 && (digits.length() > LONGEST_RELEASE || digits.startsWith("0"));
        return ntVersion || date || serial;
    }

    /** {@code v1809}. */
    private boolean isVersionWithV(String word) {
        return word.length() > 1
                && word.charAt(0) == 'v'
                && Wording.isDigit(word.charAt(1))
                && lexicon.knows(word.substring(1));
    }

    /** {@code 127gb}, {@code 2cpu}: the size of a disk, of memory, of a machine. */
    private static boolean isSize(String word) {
        for (String unit : UNITS) {
            String number = word.endsWith(unit) ? word.substring(0, word.length() - unit.length()) : "";
            if (!number.isEmpty() && number.chars().allMatch(c -> Wording.isDigit((char) c))) {
                return true;
            }
        }
        return false;
    }

    /** Eight hexadecimal digits, letters among them: the checksum in the name of an image file. */
    private static boolean isChecksum(String word) {
        return word.length() == 8
                && word.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)
                && word.chars().anyMatch(Character::isLetter)
                && word.chars().anyMatch(Character::isDigit);
    }

    /** Words without blanks between them: {@code win10ent}, {@code 2012r2}, {@code serverstandard}. */
    private boolean readGlued(String word, List<String> pieces, List<Requirement> requirements, BitSet context) {
        Optional<List<String>> parts = split(word);
        if (parts.isEmpty()) {
            return false;
        }
        pieces.addAll(parts.get());
        for (String part : parts.get()) {
            if (lexicon.knows(part)) {
                lexicon.read(part, requirements, context);
            } else {
                readNumber(part, requirements);
            }
        }
        return true;
    }

    /** The fewest known words that make up this one, in order; empty when there are none. */
    private Optional<List<String>> split(String word) {
        int length = word.length();
        int[] count = new int[length + 1];
        int[] from = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            count[end] = Integer.MAX_VALUE;
            for (int start = 0; start < end; start++) {
                boolean reached = start == 0 || count[start] < Integer.MAX_VALUE;
                if (reached && count[start] + 1 < count[end] && isPart(word, start, end)) {
                    count[end] = count[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (count[length] == Integer.MAX_VALUE || count[length] < 2) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            parts.add(0, word.substring(from[end], end));
        }
        return Optional.of(parts);
    }

    private boolean isPart(String word, int start, int end) {
        String part = word.substring(start, end);
        char first = part.charAt(0);
        if (Wording.isDigit(first)) {
            return !cutsNumber(word, start, end) && (lexicon.knowsInside(part) || isBuild(part));
        }
        if (first > 0x7F || part.length() > 2) {
            return lexicon.knowsInside(part);
        }
        // One letter may be a slip of the finger, two fit into too many words: only beside a number, as in 2019dc.
        boolean besideNumber = (start > 0 && Wording.isDigit(word.charAt(start - 1)))
                || (end < word.length() && Wording.isDigit(word.charAt(end)));
        return part.length() == 2 && besideNumber && lexicon.knowsInside(part);
    }

    private static boolean cutsNumber(String word, int start, int end) {
        boolean cutBefore = start > 0 && Wording.isDigit(word.charAt(start - 1));
        boolean cutAfter =
                end < word.length() && Wording.isDigit(word.charAt(end)) && Wording.isDigit(word.charAt(end - 1));
        return cutBefore || cutAfter;
    }

    private boolean isBuild(String part) {
        return readNumber(part, new ArrayList<>());
    }
}
