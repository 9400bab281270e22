package io.github.gvlk.activate;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ordered steps for one edition.
 *
 * @param product the Activation ID of the product that the steps are for; empty: the edition of Windows that is
 *     installed
 * @param application where the product belongs to, and where its tools are
 * @param notes what the person who runs the steps must know in any dialect; not part of any script
 */
public record ActivationPlan(
        Edition edition, List<Step> steps, Optional<Guid> product, Application application, List<Note> notes) {

    /** The application whose products a plan is for. */
    public sealed interface Application {}

    /**
     * Windows itself.
     *
     * @param applicationId the ApplicationID of Windows in the licensing classes
     */
    public record Windows(Guid applicationId) implements Application {}

    /**
     * Office and its kin.
     *
     * @param folder the folder of ospp.vbs below {@code Microsoft Office}
     */
    public record Office(String folder) implements Application {}

    /** The name of the edition, as its publisher prints it, with the kind of the key where it is not the usual one. */
    public String title() {
        return edition.label();
    }

    /** Without what the key activates nothing: a sentence that every script carries. */
    public String condition() {
        return edition.kind() == KeyKind.AVMA
                ? "An AVMA key activates only a guest of an activated Windows Server Datacenter Hyper-V host."
                : "A GVLK activates nothing without your organisation's own KMS host or its provider's.";
    }

    /** The id of the edition: lower-case letters, digits and hyphens. */
    public String id() {
        return edition.id();
    }

    /** The last five characters of the setup key: what every tool shows of it. */
    public PartialKey lastFive() {
        return edition.key().partial();
    }

    /** Whether the edition is one of Windows Server. */
    public boolean isServer() {
        return edition.family() == Family.SERVER;
    }

    /** Whether the steps leave the setup key on the computer. */
    public boolean installsKey() {
        for (Step step : steps) {
            if (step instanceof Step.InstallKey || step instanceof Step.ConvertEdition) {
                return true;
            }
        }
        return false;
    }

    /** The step that changes the edition, which a restart must follow. */
    public Optional<Step.ConvertEdition> conversion() {
        for (Step step : steps) {
            if (step instanceof Step.ConvertEdition change) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /**
     * The steps for a script that is run again after the restart of a change of edition, or where the edition is right
     * already: there the key may be missing, so its installation follows the change.
     */
    public List<Step> repeatableSteps() {
        return steps.stream()
                .flatMap(step -> step instanceof Step.ConvertEdition change
                        ? Stream.of(step, new Step.InstallKey(change.key()))
                        : Stream.of(step))
                .toList();
    }

    /** Whether every build of the edition's release is older than {@code first}; false where no build is known. */
    public boolean isOlderThan(WindowsBuild first) {
        return !edition.builds().isEmpty() && edition.newestBuild() < first.number();
    }
}
