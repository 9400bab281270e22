package io.github.gvlk.catalog;

import java.util.List;

/**
 * What a column of an inventory is called in the exports of the tools that make them.
 *
 * @param means what the column says, for a person
 * @param names the name to be preferred first; case, blanks and marks do not matter
 * @param weakNames names that also mean other things: they count only where the table has none of the others
 */
public record InventoryColumn(InventoryField field, String means, List<String> names, List<String> weakNames) {}
