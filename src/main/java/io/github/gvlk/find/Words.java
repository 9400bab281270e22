package io.github.gvlk.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words and phrases that the finder knows, folded. */
interface Words {
    /** What the word or phrase means; null when it is not known. */
    @Nullable
    Meaning meaning(String words);

    /** Whether the word does not count inside a longer one: in pron (Pro N) it would find an N that may be a slip. */
    boolean isAloneOnly(String word);

    /** Whether the word is a part of a phrase that names an edition or a variant: such a part must not be overlooked. */
    boolean isInPhrase(String word);

    /** How many words the longest phrase has. */
    int longestPhrase();

    /** Words that a misspelt one may be read as. */
    List<String> correctable();

    /** Takes an unknown word as one with that meaning. */
    void learn(String word, Meaning meaning);
}
