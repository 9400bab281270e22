package io.github.gvlk.catalog;

/** A word in capitals that stands in a printed command for a value that only the reader knows. */
public record Placeholder(String name, String meaning) {
    /** Whether it stands in the command: KMS_HOST does not stand in KMS_HOST_KEY. */
    public boolean isIn(String command) {
        for (int at = command.indexOf(name); at >= 0; at = command.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean freeBefore = at == 0 || !isNameCharacter(command.charAt(at - 1));
            boolean freeAfter = end == command.length() || !isNameCharacter(command.charAt(end));
            if (freeBefore && freeAfter) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameCharacter(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
