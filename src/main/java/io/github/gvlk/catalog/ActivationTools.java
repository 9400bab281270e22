package io.github.gvlk.catalog;

import io.github.gvlk.value.Guid;
import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Optional;

/** What the tools of activation are called and where they are: facts of the tools, not of an edition. */
public record ActivationTools(List<Application> applications, List<OfficeFolder> officeFolders, List<Advice> advice) {

    /**
     * A licensed application as the licensing classes know it.
     *
     * @param applicationId the ApplicationID of its products
     */
    public record Application(String id, List<Family> families, Guid applicationId, List<String> sources) {}

    /**
     * The folder of ospp.vbs below {@code Microsoft Office}.
     *
     * @param product the product as in the key tables
     */
    public record OfficeFolder(String product, String folder, List<String> sources) {}

    /**
     * What fits the systems from one build to another.
     *
     * @param to the last build that it is true of; empty for every later one
     * @param dialects names of dialects, the best first
     */
    public record Advice(
            WindowsBuild from, Optional<WindowsBuild> to, List<String> dialects, String text, List<String> sources) {
        boolean concerns(WindowsBuild build) {
            return from.compareTo(build) <= 0
                    && to.map(last -> last.compareTo(build) >= 0).orElse(true);
        }
    }

    /** The application that products of the family belong to. */
    public Optional<Application> application(Family family) {
        for (Application each : applications) {
            if (each.families().contains(family)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Where ospp.vbs of the product is. */
    public Optional<OfficeFolder> officeFolder(String product) {
        return officeFolders.stream()
                .filter(each -> each.product().equals(product))
                .findFirst();
    }

    /** What fits a system of that build; empty when nothing is known of it. */
    public Optional<Advice> advice(WindowsBuild build) {
        for (Advice each : advice) {
            if (each.concerns(build)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
