package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every label that any tool prints in any language, as a tree of characters: a text is compared with all at once. */
public final class LabelIndex {
    /** A branch of the tree: what may follow, and the labels that end here. */
    static final class Node {
        private char[] characters = {};
        private Node[] branches = {};
        private final List<Label> labels = new ArrayList<>();

        /** The branch for the next character, folded; null when no label goes on so. */
        @Nullable
        Node after(char folded) {
            int at = Arrays.binarySearch(characters, folded);
            return at < 0 ? null : branches[at];
        }

        private Node grow(char folded) {
            int at = Arrays.binarySearch(characters, folded);
            if (at >= 0) {
                return branches[at];
            }
            int place = -at - 1;
            char[] moreCharacters = new char[characters.length + 1];
            Node[] moreBranches = new Node[branches.length + 1];
            System.arraycopy(characters, 0, moreCharacters, 0, place);
            System.arraycopy(branches, 0, moreBranches, 0, place);
            System.arraycopy(characters, place, moreCharacters, place + 1, characters.length - place);
            System.arraycopy(branches, place, moreBranches, place + 1, branches.length - place);
            moreCharacters[place] = folded;
            moreBranches[place] = new Node();
            characters = moreCharacters;
            branches = moreBranches;
            return branches[place];
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
                at = at.grow(label.pattern().charAt(i));
            }
            at.labels.add(label);
        }
    }

    Node root() {
        return root;
    }
}
