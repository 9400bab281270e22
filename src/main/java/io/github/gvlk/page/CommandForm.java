package io.github.gvlk.page;

import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Manner;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to write a plan down that the page offers.
 *
 * @param name what a person chooses: the name of the dialect, with the manner where the page shows several
 * @param dialect the name of the dialect
 */
record CommandForm(String name, String dialect, Manner manner) {
    /** Every dialect, and the two that are often wanted in another manner. */
    static List<CommandForm> all() {
        Manner usual = Manner.usual();
        List<CommandForm> forms = new ArrayList<>();
        for (String dialect : Dialects.names()) {
            forms.add(new CommandForm(dialect, dialect, usual));
            if (dialect.equals(Dialects.USUAL)) {
                forms.add(new CommandForm(
                        dialect + ", answers in the console",
                        dialect,
                        new Manner(false, true, usual.machines(), usual.architecture(), false)));
            } else if (dialect.equals(Dialects.USUAL_FOR_OFFICE)) {
                forms.add(new CommandForm(
                        dialect + ", 32-bit on 64-bit Windows",
                        dialect,
                        new Manner(false, false, usual.machines(), usual.architecture(), true)));
            }
        }
        return List.copyOf(forms);
    }
}
