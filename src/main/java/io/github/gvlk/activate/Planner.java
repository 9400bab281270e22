package io.github.gvlk.activate;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.EvaluationRule;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.List;

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
     * @param removeOldKey whether the present key is removed first; installing replaces it anyway
     */
    public record Request(Edition edition, KmsTarget target, boolean isEvaluation, boolean removeOldKey) {}

    /** The plan, or the reason why the edition and the target do not go together. */
    public PlanResult plan(Request request) {
        Edition edition = request.edition();
        if (edition.family() == Family.OFFICE) {
            return new PlanResult.Refused(edition.name()
                    + " is not activated with slmgr.vbs but with ospp.vbs, which this version does not print yet."
                    + " Its key is shown by: gvlk key " + edition.name());
        }
        boolean avma = edition.kind() == KeyKind.AVMA;
        if (avma && !(request.target() instanceof KmsTarget.Discovery)) {
            return new PlanResult.Refused(
                    "An AVMA key asks the Hyper-V host, never a KMS host: leave the KMS option out.");
        }
        List<Step> steps = new ArrayList<>();
        if (request.removeOldKey()) {
            steps.add(new Step.RemoveKey());
        }
        steps.add(new Step.InstallKey(edition.key()));
        if (!avma) {
            addTarget(request.target(), steps);
            steps.add(new Step.Activate());
            steps.add(new Step.ShowLicence());
        }
        return new PlanResult.Planned(new ActivationPlan(edition, List.copyOf(steps), notes(request, avma)));
    }

    private static void addTarget(KmsTarget target, List<Step> steps) {
        if (target instanceof KmsTarget.Host host) {
            steps.add(new Step.SetKmsHost(host.host()));
        } else if (target instanceof KmsTarget.Cloud cloud) {
            steps.add(new Step.SetKmsHost(cloud.cloud().host()));
        } else if (target instanceof KmsTarget.LookupDomain domain) {
            steps.add(new Step.SetLookupDomain(domain.domain()));
        }
    }

    private List<Note> notes(Request request, boolean avma) {
        List<Note> notes = new ArrayList<>();
        if (request.isEvaluation()) {
            catalog.evaluationRule(request.edition().family())
                    .ifPresent(rule -> notes.add(evaluation(rule, request.edition())));
        }
        request.edition().remark().map(Note::of).ifPresent(notes::add);
        if (avma) {
            notes.add(
                    Note.of("An AVMA key works only in a guest of an activated Windows Server Datacenter Hyper-V host;"
                            + " the guest activates by itself and asks no KMS host."));
        } else {
            notes.add(Note.of("A GVLK activates nothing by itself: the computer must reach your organisation's KMS host"
                    + " or its provider's."));
            addTargetNotes(request.target(), notes);
        }
        if (request.removeOldKey()) {
            notes.add(Note.of("Between /upk and a successful /ipk the computer has no key: do not restart in between."
                    + " /ipk alone replaces a key too."));
        }
        notes.add(Note.of("Run the lines in an elevated Command Prompt (Run as administrator)."));
        return List.copyOf(notes);
    }

    private static void addTargetNotes(KmsTarget target, List<Note> notes) {
        if (target instanceof KmsTarget.Discovery) {
            notes.add(Note.withCommand(
                    "No KMS host named: the computer asks its DNS domain. This shows what it will find:",
                    "nslookup -type=all _vlmcs._tcp"));
            notes.add(
                    Note.withCommand("A KMS host that was set before stays in force. This clears it:", "slmgr /ckms"));
        } else if (target instanceof KmsTarget.LookupDomain domain) {
            notes.add(Note.withCommand(
                    "This shows what the computer will find:", "nslookup -type=all _vlmcs._tcp." + domain.domain()));
            notes.add(Note.withCommand(
                    "A KMS host that was set before overrides the domain. This clears it:", "slmgr /ckms"));
        } else if (target instanceof KmsTarget.Host host && host.host().port().isEmpty()) {
            notes.add(Note.of("No port named: /skms sets it back to " + KmsHost.DEFAULT_PORT + "."));
        } else if (target instanceof KmsTarget.Cloud cloud) {
            notes.add(Note.of(cloud.cloud().vendor() + ": " + cloud.cloud().condition()));
            cloud.cloud().note().map(Note::of).ifPresent(notes::add);
            if (!cloud.cloud().portStated()) {
                notes.add(Note.of("The vendor names no port: " + KmsHost.DEFAULT_PORT + " is the KMS default."));
            }
        }
    }

    private static Note evaluation(EvaluationRule rule, Edition edition) {
        String note = "Evaluation: " + rule.note();
        if (rule.command().isEmpty() || edition.editionId().isEmpty()) {
            return Note.of(note);
        }
        return Note.withCommand(
                note + " The line:",
                rule.command()
                        .get()
                        .replace("EDITION_ID", edition.editionId().get())
                        .replace("SETUP_KEY", edition.key().text()));
    }
}
