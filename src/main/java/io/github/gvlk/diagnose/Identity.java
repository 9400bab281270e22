package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Edition;
import java.util.List;

/**
 * Which edition of the catalogue a product of a text is.
 *
 * @param title what a person calls it
 * @param editions the rows with a setup key that it may be, newest first; empty when the catalogue has none or the text
 *     does not decide
 * @param isEvaluation whether it is the evaluation of that edition
 * @param key what the installed key is
 * @param keyFits false when the installed key is published and belongs to another edition or release
 */
record Identity(String title, List<Edition> editions, boolean isEvaluation, KeyIdentity key, boolean keyFits) {}
