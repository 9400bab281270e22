package io.github.gvlk.diagnose;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Manner;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.render.WrittenStep;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KmsHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines that make a product a KMS client, with its own key and host; the same that {@code gvlk commands} prints. */
final class SetupCommands {
    private static final String CONVERSION = "dism";

    private final Planner planner;

    SetupCommands(Catalog catalog) {
        this.planner = new Planner(catalog);
    }

    /** Installs the setup key of the edition, sets the host where one is known, and activates. */
    NextStep install(String text, Edition edition, KmsContact kms) {
        String dialect = edition.family() == Family.OFFICE ? Dialects.USUAL_FOR_OFFICE : Dialects.USUAL;
        return step(text, edition, kms, false, Set.of(), dialect);
    }

    /** Makes the full edition of an evaluation; text alone where the publisher has no way for it. */
    NextStep convert(String text, Edition edition, KmsContact kms) {
        return step(text, edition, kms, true, Set.of(Wish.CONVERT), CONVERSION);
    }

    private NextStep step(
            String text, Edition edition, KmsContact kms, boolean evaluation, Set<Wish> wishes, String dialect) {
        KmsTarget target = host(kms).<KmsTarget>map(KmsTarget.Host::new).orElseGet(KmsTarget.Unchanged::new);
        PlanResult result =
                planner.plan(new Planner.Request(edition, target, evaluation, wishes, ClientSettings.UNCHANGED));
        if (result instanceof PlanResult.Refused refused) {
            return new NextStep(refused.reason(), List.of());
        }
        ActivationPlan plan = ((PlanResult.Planned) result).plan();
        Rendering rendering = Dialects.write(dialect, plan, Manner.usual());
        if (rendering instanceof Rendering.Written written) {
            return new NextStep(
                    text, written.steps().stream().map(WrittenStep::command).toList());
        }
        return new NextStep(((Rendering.Refused) rendering).reason(), List.of());
    }

    /** The host as one that may be set; what is masked or damaged, or cannot be set, is none. */
    private static Optional<KmsHost> host(KmsContact kms) {
        return kms.host().flatMap(name -> {
            try {
                return Optional.of(new KmsHost(name, kms.port()));
            } catch (InvalidValueException e) {
                return Optional.empty();
            }
        });
    }
}
