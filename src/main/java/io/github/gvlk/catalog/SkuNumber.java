package io.github.gvlk.catalog;

import io.github.gvlk.value.EditionId;
import java.util.List;

/** The number by which Windows and its management tools name an edition (OperatingSystemSKU). */
public record SkuNumber(int number, EditionId editionId, List<String> sources) {}
