package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every label that any tool prints in any language, as a tree of characters: a text is compared with all at once. */
public final class LabelIndex {
    /** A branch of the tree: what may follow, and the labels that end here. */
    static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Label> labels = new ArrayList<>();

        /** The branch for the next character, folded; null when no label goes on so. */
        @Nullable
        Node after(char folded) {
            return next.get(folded);
        }

        List<Label> labels() {
            return labels;
        }
    }

    private final Node root = new Node();

    /** An index of what the catalogue knows of the outputs of tools. */
    public LabelIndex(List<OutputLabel> printed) {
        for (OutputLabel each : printed) {
            Label label = Label.of(each);
            Node at = root;
            for (int i = 0; i < label.pattern().length(); i++) {
                at = at.next.computeIfAbsent(label.pattern().charAt(i), c -> new Node());
            }
            at.labels.add(label);
        }
    }

    Node root() {
        return root;
    }
}
