package io.github.gvlk.activate;

import java.util.ArrayList;
import java.util.List;

/** Makes the steps that set up what activates others. */
public final class HostPlanner {
    private HostPlanner() {}

    /** The steps for a KMS host, in order. */
    public static List<HostStep> kmsHost(HostSettings settings) {
        List<HostStep> steps = new ArrayList<>();
        steps.add(new HostStep.InstallOwnKey());
        steps.add(new HostStep.ActivateHost(settings.product()));
        settings.port().ifPresent(port -> steps.add(new HostStep.ListenOn(port)));
        settings.retryMinutes().ifPresent(minutes -> steps.add(new HostStep.RetryEvery(minutes)));
        settings.renewalMinutes().ifPresent(minutes -> steps.add(new HostStep.RenewEvery(minutes)));
        steps.add(new HostStep.Publish(settings.publishes().orElse(true)));
        if (settings.needsRestart()) {
            steps.add(new HostStep.RestartService());
        }
        steps.add(new HostStep.OpenFirewall());
        steps.add(new HostStep.ShowHost(settings.product()));
        return List.copyOf(steps);
    }

    /** The steps for AD-based activation, in order. */
    public static List<HostStep> activeDirectory() {
        return List.of(new HostStep.MakeActivationObject(), new HostStep.ListActivationObjects());
    }
}
