package io.github.gvlk.cli;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.fleet.HostJudge;
import io.github.gvlk.fleet.Rejection;
import io.github.gvlk.fleet.rules.HostRules;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.KeyMask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the KMS hosts' systems, and what follows for the plans. */
final class FleetJudges {
    private final FleetRequest request;
    private final Catalog catalog;
    private final Map<KmsTarget, HostJudge> judges = new HashMap<>();

    private FleetJudges(FleetRequest request, Catalog catalog) {
        this.request = request;
        this.catalog = catalog;
    }

    static FleetJudges of(FleetRequest request, Catalog catalog) {
        return new FleetJudges(request, catalog);
    }

    /** Takes in what the command line says of the usual host, and the rules of theirs. */
    void judge(KmsTarget usual, List<HostRules.Rule> rules) {
        Optional<String> system = request.hostSystem();
        boolean any = system.isPresent()
                || rules.stream().anyMatch(rule -> rule.system().isPresent());
        if (!any) {
            return;
        }
        HostMatrix matrix = new HostMatrix(catalog);
        system.ifPresent(words -> {
            HostSystem host = system(matrix, words);
            judges.put(usual, new HostJudge(matrix, host, key(matrix, host)));
        });
        rules.forEach(rule -> rule.system()
                .ifPresent(words ->
                        judges.put(rule.target(), new HostJudge(matrix, system(matrix, words), Optional.empty()))));
    }

    private static HostSystem system(HostMatrix matrix, String words) {
        return matrix.system(words)
                .orElseThrow(() -> new UsageException("No system of a KMS host is called "
                        + InvalidValueException.visible(words) + ". The names are: "
                        + String.join(", ", matrix.systemNames()) + "."));
    }

    private Optional<HostKeyGroup> key(HostMatrix matrix, HostSystem system) {
        Optional<HostKeyGroup> key = request.hostKey().map(words -> group(matrix, words));
        if (key.isPresent() && !matrix.groupsOn(system).contains(key.get())) {
            throw new UsageException("The tables do not name " + system.name() + " among the systems of the host key \""
                    + key.get().name() + "\": leave --kms-host-key out, or name another.");
        }
        return key;
    }

    private static HostKeyGroup group(HostMatrix matrix, String words) {
        if (!KeyMask.hide(words).equals(words)) {
            throw new UsageException("--kms-host-key takes the release of the host key, never the key itself.");
        }
        return matrix.group(words)
                .orElseThrow(() -> new UsageException("No kind of host key is called "
                        + InvalidValueException.visible(words) + ". The names are: "
                        + String.join(", ", matrix.groupNames()) + "."));
    }

    Optional<Rejection> against(ActivationPlan plan, KmsTarget target) {
        HostJudge judge = judges.get(target);
        return judge == null ? Optional.empty() : judge.against(plan, target);
    }

    /** What the tables do not list, in sentences. */
    List<String> unlisted() {
        return judges.values().stream()
                .flatMap(judge -> judge.unlisted().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
