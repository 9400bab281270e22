package io.github.gvlk.fleet.inventory;

import io.github.gvlk.catalog.InventoryField;
import java.util.List;
import java.util.Map;

/**
 * The heading of a table.
 *
 * @param names of its columns; a table without a heading has a name, which is empty, for each column of its first row
 * @param places where the columns stand that say something of a machine, from 0, the preferred one first
 * @param lines of the file up to it
 */
record CsvHeading(List<String> names, Map<InventoryField, List<Integer>> places, char separator, int lines) {}
