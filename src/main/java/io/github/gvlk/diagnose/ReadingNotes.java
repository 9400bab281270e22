package io.github.gvlk.diagnose;

import io.github.gvlk.diagnose.output.Manner;
import java.util.ArrayList;
import java.util.List;

/** What a person must know of how a text was read. */
final class ReadingNotes {
    private ReadingNotes() {}

    static List<String> of(Manner manner) {
        List<String> notes = new ArrayList<>();
        if (!manner.languages().isEmpty()) {
            notes.add("Read by labels in " + String.join(", ", manner.languages()) + ".");
        }
        if (manner.byForm()) {
            notes.add(
                    "Some labels are in no language that the catalogue knows: their lines were read by their order and"
                            + " form, and the licence status by what stands beside it.");
        }
        if (manner.unverified()) {
            notes.add("Some labels were never confirmed in real output; compare what was read of them with the text.");
        }
        return List.copyOf(notes);
    }
}
