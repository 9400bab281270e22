package io.github.gvlk.fleet;

import io.github.gvlk.value.MachineName;
import java.util.Locale;
import java.util.Set;

/**
 * Names that mean something else to the programs that get them: devices of Windows, with any ending (a file for such a
 * machine could not be written there), and the words of Ansible for groups and for the controller itself.
 */
final class ReservedNames {
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final Set<String> WORDS = Set.of("all", "localhost", "ungrouped", "windows");

    private ReservedNames() {}

    static boolean isReserved(MachineName machine) {
        String name = machine.text().toLowerCase(Locale.ROOT);
        String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
        boolean port = first.length() == 4
                && (first.startsWith("com") || first.startsWith("lpt"))
                && Character.isDigit(first.charAt(3));
        return DEVICES.contains(first) || port || WORDS.contains(name);
    }
}
