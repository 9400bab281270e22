package io.github.gvlk.activate;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.EditionChange;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.List;

/** What the person must know who carries a plan out, whichever dialect it is written in. */
final class PlanNotes {
    private static final String KMS_HOST = "the computer must reach your organisation's KMS host or its provider's.";

    private final Catalog catalog;
    private final Planner.Request request;
    private final Edition edition;
    private final List<Note> notes = new ArrayList<>();

    PlanNotes(Catalog catalog, Planner.Request request) {
        this.catalog = catalog;
        this.request = request;
        this.edition = request.edition();
    }

    List<Note> all() {
        addEdition();
        if (request.isAvma()) {
            add("An AVMA key works only in a guest of an activated Windows Server Datacenter Hyper-V host;"
                    + " the guest activates by itself and asks no KMS host.");
        } else if (!request.isWished(Wish.UNDO)) {
            add("A GVLK activates nothing by itself: "
                    + request.settings().type().map(PlanNotes::wants).orElse(KMS_HOST));
        }
        if (request.isWished(Wish.UNDO)) {
            addUndo();
        } else {
            addTarget(request.target());
            addOldKey();
        }
        return List.copyOf(notes);
    }

    private static String wants(ActivationType type) {
        return switch (type) {
            case ALL, KMS -> KMS_HOST;
            case ACTIVE_DIRECTORY -> "your organisation's Active Directory must hold an activation object for it.";
            case TOKEN -> "the computer needs a token and the licence that your organisation got for it.";
        };
    }

    private void add(String text) {
        notes.add(Note.of(text));
    }

    private void addEdition() {
        boolean concerned = request.isEvaluation() || request.isWished(Wish.CONVERT);
        if (concerned && !request.isWished(Wish.UNDO)) {
            catalog.editionChange(edition.family()).ifPresent(this::addChange);
        }
        edition.remark().ifPresent(this::add);
    }

    private void addChange(EditionChange change) {
        boolean convert = request.isWished(Wish.CONVERT);
        if (convert) {
            add(change.rules());
        }
        if (request.isEvaluation()) {
            boolean canBeAsked = !convert
                    && !request.isAvma()
                    && change.evaluationConverts()
                    && edition.editionId().isPresent();
            add("Evaluation: " + change.evaluation()
                    + (canBeAsked ? " With --convert the line for it is printed." : ""));
        }
    }

    private void addUndo() {
        add("What stood there before the setup key is not known to gvlk: to go back, install the computer's own key.");
        if (!request.isWished(Wish.REMOVE_KEY)) {
            add("The setup key stays installed; --upk adds the line that removes it.");
        }
    }

    private void addOldKey() {
        if (request.isWished(Wish.REMOVE_KEY)) {
            add(
                    "Between the removal of the old key and the next successful installation the computer has no key: do not"
                            + " restart in between. Installing alone replaces a key too.");
        }
    }

    private void addTarget(KmsTarget target) {
        if (request.isAvma() || !request.mayAskKmsHost()) {
            return;
        }
        if (target instanceof KmsTarget.Unchanged) {
            notes.add(Note.withCommand(
                    "No KMS host named: the computer asks its DNS domain. This shows what it will find:",
                    "nslookup -type=all _vlmcs._tcp"));
            add("A KMS host that was set before stays in force; --auto-discovery adds the line that clears it.");
        } else if (target instanceof KmsTarget.AutoDiscovery) {
            notes.add(Note.withCommand(
                    "This shows what the computer will find by DNS:", "nslookup -type=all _vlmcs._tcp"));
            add("A DNS domain that was set before stays in force; --undo clears it too.");
        } else if (target instanceof KmsTarget.LookupDomain domain) {
            notes.add(Note.withCommand(
                    "This shows what the computer will find:", "nslookup -type=all _vlmcs._tcp." + domain.domain()));
            if (!domain.clearsHost()) {
                add("A KMS host that was set before overrides the domain; --auto-discovery beside --kms-domain adds the"
                        + " line that clears it.");
            }
        } else if (target instanceof KmsTarget.Host host && host.host().port().isEmpty()) {
            add("No port named: " + KmsHost.DEFAULT_PORT + ", the KMS default, is meant, whatever was set before.");
        } else if (target instanceof KmsTarget.Cloud cloud) {
            addCloud(cloud.cloud());
        }
    }

    private void addCloud(CloudHost cloud) {
        add(cloud.vendor() + ": " + cloud.condition());
        cloud.note().ifPresent(this::add);
        if (!cloud.portStated()) {
            add("The vendor names no port: " + KmsHost.DEFAULT_PORT + " is the KMS default.");
        }
    }
}
