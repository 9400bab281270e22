package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.CheckStep;
import io.github.gvlk.diagnose.network.ClockAnswer;
import io.github.gvlk.diagnose.network.NetworkReading;
import io.github.gvlk.diagnose.network.SrvAnswer;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what follows from the findings into one list: each step once, what the text has already answered left out. */
final class NextSteps {
    private static final String HOST = "KMS_HOST";
    private static final String PORT = "KMS_PORT";

    private final Map<String, CheckStep> steps = new HashMap<>();

    NextSteps(List<CheckStep> steps) {
        steps.forEach(step -> this.steps.put(step.id(), step));
    }

    /** The steps for the findings, in their order. */
    List<NextStep> of(List<Remark> ranked, Case text) {
        Set<String> done = answered(text.reading().network());
        if (allHostsAreSet(text)) {
            done.add("srv-lookup");
        }
        Optional<KmsHost> host = host(text);
        Set<NextStep> all = new LinkedHashSet<>();
        List<Advice> last = new ArrayList<>();
        for (Remark remark : ranked) {
            for (Advice advice : remark.advice()) {
                if (advice instanceof Advice.Step step && isLast(step.id())) {
                    last.add(advice);
                } else {
                    step(advice, done, host).ifPresent(all::add);
                }
            }
        }
        last.forEach(advice -> step(advice, done, host).ifPresent(all::add));
        return List.copyOf(all);
    }

    /** Activation comes after everything that mends it. */
    private static boolean isLast(String id) {
        return id.equals("activate") || id.equals("activate-office");
    }

    private Optional<NextStep> step(Advice advice, Set<String> done, Optional<KmsHost> host) {
        if (advice instanceof Advice.Made made) {
            return Optional.of(made.step());
        }
        String id = ((Advice.Step) advice).id();
        return Optional.ofNullable(done.contains(id) ? null : steps.get(id)).map(step -> filled(step, host));
    }

    private static NextStep filled(CheckStep step, Optional<KmsHost> host) {
        String name = host.map(KmsHost::name).orElse(HOST);
        String port = Integer.toString(host.map(KmsHost::portOrDefault).orElse(KmsHost.DEFAULT_PORT));
        return new NextStep(
                step.text(),
                step.commands().stream()
                        .map(command -> command.replace(HOST, name).replace(PORT, port))
                        .toList());
    }

    /** Whether DNS has no part in finding the hosts, because they are set. */
    private static boolean allHostsAreSet(Case text) {
        List<KmsContact> contacts = text.known().stream()
                .map(known -> known.product().kms())
                .filter(kms -> kms.origin().isPresent())
                .toList();
        return !contacts.isEmpty()
                && contacts.stream()
                        .allMatch(kms -> kms.origin()
                                .filter(HostOrigin.REGISTERED::equals)
                                .isPresent());
    }

    /** Tests whose answer stands in the text already. */
    private static Set<String> answered(NetworkReading network) {
        Set<String> done = new HashSet<>();
        if (!network.srv().isEmpty()) {
            done.add("srv-lookup");
        }
        if (!network.ports().isEmpty()) {
            done.add("port-test");
        }
        boolean clockRead = network.clocks().stream().anyMatch(ClockAnswer.Offset.class::isInstance);
        if (clockRead) {
            done.add("clock-check");
        }
        return done;
    }

    /** The host to put into commands: the one that a product asks, else the one that DNS names. */
    private static Optional<KmsHost> host(Case text) {
        return Stream.concat(
                        text.known().stream()
                                .filter(known -> known.product().inUse())
                                .flatMap(known ->
                                        SetupCommands.host(known.product().kms()).stream()),
                        Stream.concat(
                                text.reading().events().stream()
                                        .flatMap(event -> SetupCommands.host(event.host(), event.port()).stream()),
                                text.reading().network().srv().stream().flatMap(NextSteps::named)))
                .findFirst();
    }

    private static Stream<KmsHost> named(SrvAnswer answer) {
        return answer instanceof SrvAnswer.Found found
                ? SetupCommands.host(Optional.of(found.host()), found.port()).stream()
                : Stream.empty();
    }
}
