package io.github.gvlk.fleet;

import io.github.gvlk.value.MachineName;
import java.util.Locale;
import java.util.Set;

/** Names that Windows keeps for devices, with any ending: a file for such a machine could not be written there. */
final class DeviceNames {
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private DeviceNames() {}

    static boolean isReserved(MachineName machine) {
        String name = machine.text().toLowerCase(Locale.ROOT);
        String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
        boolean port = first.length() == 4
                && (first.startsWith("com") || first.startsWith("lpt"))
                && Character.isDigit(first.charAt(3));
        return DEVICES.contains(first) || port;
    }
}
