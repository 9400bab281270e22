package io.github.gvlk.catalog;

import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.PartialKey;
import java.util.List;

/**
 * A key that Windows installs by itself where nobody entered one. Only its last five characters are kept: it activates
 * nothing, and no command needs it.
 *
 * @param edition the EditionID that it belongs to
 * @param meaning what it says of the computer, as the rest of a sentence
 */
public record DefaultKey(PartialKey partialKey, EditionId edition, String meaning, List<String> sources) {}
