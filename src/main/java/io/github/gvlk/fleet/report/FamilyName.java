package io.github.gvlk.fleet.report;

import io.github.gvlk.catalog.Family;

/** What the page calls a family. */
final class FamilyName {
    private FamilyName() {}

    static String of(Family family) {
        return switch (family) {
            case CLIENT -> "Windows client";
            case SERVER -> "Windows Server";
            case OFFICE -> "Office";
        };
    }
}
