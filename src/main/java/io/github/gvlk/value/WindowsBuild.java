package io.github.gvlk.value;

/** A Windows build number such as 20348: the third part of the version {@code 10.0.20348}. */
public record WindowsBuild(int number) implements Comparable<WindowsBuild> {
    /** Windows Vista, the first system with volume activation by KMS, is build 6000. */
    private static final int FIRST = 6000;

    private static final int LAST = 99_999;

    public WindowsBuild {
        if (number < FIRST || number > LAST) {
            throw new InvalidValueException(
                    "Windows build", Integer.toString(number), "expected a number from " + FIRST + " to " + LAST);
        }
    }

    @Override
    public int compareTo(WindowsBuild other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
