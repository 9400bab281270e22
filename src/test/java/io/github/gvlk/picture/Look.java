package io.github.gvlk.picture;

/**
 * How a terminal shows text.
 *
 * @param colour the SGR number of the colour, 30 to 37, or 39 for that of plain text
 */
record Look(boolean bold, boolean italic, int colour) {
    static final Look PLAIN = new Look(false, false, 39);

    /** The look after a sequence with these numbers, separated by semicolons; none of them means 0. */
    Look after(String numbers) {
        Look look = this;
        for (String number : numbers.split(";", -1)) {
            look = look.after(number.isEmpty() ? 0 : Integer.parseInt(number));
        }
        return look;
    }

    private Look after(int number) {
        return switch (number) {
            case 0 -> PLAIN;
            case 1 -> new Look(true, italic, colour);
            case 3 -> new Look(bold, true, colour);
            case 21, 22 -> new Look(false, italic, colour);
            case 23 -> new Look(bold, false, colour);
            case 30, 31, 32, 33, 34, 35, 36, 37, 39 -> new Look(bold, italic, number);
            default -> throw new IllegalArgumentException("cannot show the look with the number " + number);
        };
    }
}
