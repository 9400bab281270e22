package io.github.gvlk.render;

/**
 * A title that can stand in a comment of every dialect: ASCII letters, digits, blanks and {@code . , ( ) / + : _ -},
 * without two hyphens in a row (XML comments end with them). Names come from catalogues, and a user's own may hold
 * anything.
 */
record ScriptTitle(String text) {
    private static final String MARKS = " .,()/+:_-";
    private static final int LONGEST = 120;

    /** The name where it can stand in a comment, else the id, which always can. */
    static ScriptTitle of(String name, String id) {
        return new ScriptTitle(isHarmless(name) ? name : id);
    }

    private static boolean isHarmless(String name) {
        boolean harmless = !name.isEmpty() && name.length() <= LONGEST && !name.contains("--") && !name.endsWith("-");
        for (int i = 0; harmless && i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            harmless = plain || MARKS.indexOf(c) >= 0;
        }
        return harmless;
    }

    @Override
    public String toString() {
        return text;
    }
}
