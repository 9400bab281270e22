package io.github.gvlk.activate;

import io.github.gvlk.catalog.ActivationTools;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.EditionChange;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the plan that turns a computer into a KMS client, or a guest into an AVMA guest. */
public final class Planner {
    private final Catalog catalog;

    public Planner(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What to plan.
     *
     * @param isEvaluation whether the system is an evaluation, which does not take the key as it is
     */
    public record Request(
            Edition edition, KmsTarget target, boolean isEvaluation, Set<Wish> wishes, ClientSettings settings) {
        boolean isWished(Wish wish) {
            return wishes.contains(wish);
        }

        boolean isAvma() {
            return edition.kind() == KeyKind.AVMA;
        }

        /** Whether the computer may still activate by KMS when the settings are made. */
        boolean mayAskKmsHost() {
            Optional<ActivationType> type = settings.type();
            return type.isEmpty() || type.get() == ActivationType.ALL || type.get() == ActivationType.KMS;
        }
    }

    /** The plan, or the reason why what is wanted does not go together. */
    public PlanResult plan(Request request) {
        Optional<String> contradiction = contradiction(request);
        if (contradiction.isPresent()) {
            return new PlanResult.Refused(contradiction.get());
        }
        Optional<ActivationPlan.Application> application = application(request.edition());
        if (application.isEmpty()) {
            return new PlanResult.Refused(
                    "Where the tools of " + request.edition().product()
                            + " are is not in the catalogue, so that no line for them can be printed.");
        }
        List<Step> steps = request.isWished(Wish.UNDO) ? undo(request) : set(request);
        return new PlanResult.Planned(new ActivationPlan(
                request.edition(),
                steps,
                request.settings().product(),
                application.get(),
                new PlanNotes(catalog, request).all()));
    }

    private Optional<String> contradiction(Request request) {
        boolean touchesKms = !(request.target() instanceof KmsTarget.Unchanged)
                || !request.settings().isUnchanged();
        if (request.isAvma() && touchesKms) {
            return Optional.of("An AVMA key asks the Hyper-V host, never a KMS host: leave the KMS options out.");
        }
        Optional<ActivationType> type = request.settings().type();
        Optional<String> otherWay = type.isEmpty() ? Optional.empty() : otherWay(type.get(), request);
        if (otherWay.isPresent()) {
            return otherWay;
        }
        if (!request.isWished(Wish.CONVERT)) {
            return Optional.empty();
        }
        if (request.isWished(Wish.UNDO)) {
            return Optional.of(
                    "A change of edition (--convert, --as dism, --as changepk) cannot be taken back: leave it or --undo"
                            + " out.");
        }
        if (request.isAvma()) {
            return Optional.of("No published page says that an AVMA key changes an edition: convert with the setup key"
                    + " of the edition, then install the AVMA key.");
        }
        return impossibleChange(request);
    }

    /** A computer that may not activate by KMS asks no KMS host; slmgr.vbs refuses /ato when only a token may be used. */
    private static Optional<String> otherWay(ActivationType type, Request request) {
        if (request.mayAskKmsHost() || request.isWished(Wish.UNDO)) {
            return Optional.empty();
        }
        boolean setsKms = !(request.target() instanceof KmsTarget.Unchanged);
        if (setsKms) {
            return Optional.of(
                    "With --act-type " + type.word() + " the computer asks no KMS host: leave one of them out.");
        }
        boolean token = type == ActivationType.TOKEN && !request.isWished(Wish.NO_ACTIVATION);
        return token
                ? Optional.of("With --act-type token the usual activation is refused: add --no-activate, and activate"
                        + " with the token's certificate.")
                : Optional.empty();
    }

    private Optional<String> impossibleChange(Request request) {
        Edition edition = request.edition();
        Optional<EditionChange> change = catalog.editionChange(edition.family());
        if (change.isEmpty()) {
            return Optional.of(
                    edition.name() + " is not changed into another edition: install the one that is wanted.");
        }
        if (request.isEvaluation() && !change.get().evaluationConverts()) {
            return Optional.of(change.get().evaluation());
        }
        boolean needsId = change.get().tool() == EditionChange.Tool.DISM;
        if (needsId && edition.editionId().isEmpty()) {
            return Optional.of("No EditionID is published for " + edition.name()
                    + ", and DISM needs one. DISM /online /Get-TargetEditions lists what the computer may become.");
        }
        return Optional.empty();
    }

    private static List<Step> set(Request request) {
        List<Step> steps = new ArrayList<>();
        if (request.isWished(Wish.REMOVE_KEY)) {
            steps.add(new Step.RemovePresentKey());
        }
        steps.add(request.isWished(Wish.CONVERT) ? convert(request.edition()) : installKey(request.edition()));
        if (request.isAvma()) {
            return List.copyOf(steps);
        }
        if (request.settings().type().isPresent()) {
            steps.add(new Step.SetActivationType(request.settings().type().get()));
        }
        if (request.settings().hostCaching().isPresent()) {
            steps.add(new Step.SetHostCaching(request.settings().hostCaching().get()));
        }
        addTarget(request.target(), steps);
        if (!request.isWished(Wish.NO_ACTIVATION)) {
            steps.add(new Step.Activate());
        }
        steps.add(new Step.ShowLicence());
        return List.copyOf(steps);
    }

    private static Step installKey(Edition edition) {
        return new Step.InstallKey(edition.key());
    }

    private static Step convert(Edition edition) {
        if (edition.family() == Family.SERVER) {
            return new Step.ConvertByDism(edition.editionId().orElseThrow(), edition.key());
        }
        return new Step.ConvertByChangepk(edition.editionId(), edition.key());
    }

    private static void addTarget(KmsTarget target, List<Step> steps) {
        if (target instanceof KmsTarget.Host host) {
            steps.add(new Step.SetKmsHost(host.host()));
        } else if (target instanceof KmsTarget.Cloud cloud) {
            steps.add(new Step.SetKmsHost(cloud.cloud().host()));
        } else if (target instanceof KmsTarget.LookupDomain domain) {
            if (domain.clearsHost()) {
                steps.add(new Step.ClearKmsHost());
            }
            steps.add(new Step.SetLookupDomain(domain.domain()));
        } else if (target instanceof KmsTarget.AutoDiscovery) {
            steps.add(new Step.ClearKmsHost());
        }
    }

    /** Takes back what the same request without {@link Wish#UNDO} sets; where it names no KMS host, host and domain. */
    private static List<Step> undo(Request request) {
        List<Step> steps = new ArrayList<>();
        if (!request.isAvma()) {
            boolean domainOnly = request.target() instanceof KmsTarget.LookupDomain domain && !domain.clearsHost();
            boolean hostOnly =
                    request.target() instanceof KmsTarget.Host || request.target() instanceof KmsTarget.Cloud;
            if (!domainOnly) {
                steps.add(new Step.ClearKmsHost());
            }
            if (!hostOnly) {
                steps.add(new Step.ClearLookupDomain());
            }
            request.settings().type().ifPresent(type -> steps.add(new Step.SetActivationType(ActivationType.ALL)));
            request.settings().hostCaching().ifPresent(on -> steps.add(new Step.SetHostCaching(true)));
        }
        if (request.isWished(Wish.REMOVE_KEY)) {
            steps.add(new Step.RemoveSetupKey(request.edition().key()));
        }
        steps.add(new Step.ShowLicence());
        return List.copyOf(steps);
    }

    /** The tools of the edition; empty when an overlay brings a product whose tools the data does not have. */
    private Optional<ActivationPlan.Application> application(Edition edition) {
        if (edition.family() == Family.OFFICE) {
            return catalog.tools()
                    .officeFolder(edition.product())
                    .map(folder -> new ActivationPlan.Office(folder.folder()));
        }
        Optional<ActivationTools.Application> application = catalog.tools().application(edition.family());
        return application.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActivationPlan.Windows(application.get().applicationId()));
    }
}
