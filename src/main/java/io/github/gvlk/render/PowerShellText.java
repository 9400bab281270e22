package io.github.gvlk.render;

import io.github.gvlk.value.MachineName;
import java.util.List;
import java.util.stream.Collectors;

/** Text as PowerShell reads it. */
final class PowerShellText {
    private PowerShellText() {}

    /**
     * The text as a literal in single quotes, in which nothing is expanded. PowerShell takes the typographic single
     * quotes for the plain one; all are doubled.
     */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c);
            if (c == '\'' || (c >= '\u2018' && c <= '\u201B')) {
                out.append(c);
            }
        }
        return out.append('\'').toString();
    }

    /** The names as an array of literals, also where there is only one. */
    static String array(List<MachineName> names) {
        return names.stream().map(name -> literal(name.text())).collect(Collectors.joining(", ", "@(", ")"));
    }
}
