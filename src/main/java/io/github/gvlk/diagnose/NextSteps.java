package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.CheckStep;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.diagnose.network.ClockAnswer;
import io.github.gvlk.diagnose.network.NetworkReading;
import io.github.gvlk.diagnose.network.SrvAnswer;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts what follows from the findings into one list: each step once, what the text has already answered left out. */
final class NextSteps {
    /** What is done with ospp.vbs for Office. */
    private static final Map<String, String> FOR_OFFICE =
            Map.of("activate", "activate-office", "set-host", "set-office-host", "show-details", "office-status");

    /** A name or address that may stand in a command, whatever the rules of names say of it. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:]+]");

    private static final int WHOLE_TEXT = -1;

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
        Optional<Endpoint> host = host(text);
        Map<NextStep, Set<Integer>> all = new LinkedHashMap<>();
        List<Remark> ordered = new ArrayList<>();
        ranked.forEach(remark -> ordered.add(remark.with(advice -> !isLast(advice))));
        ranked.forEach(remark -> ordered.add(remark.with(NextSteps::isLast)));
        for (Remark remark : ordered) {
            for (Advice advice : remark.advice()) {
                step(advice, done, host, isOfOffice(remark, text))
                        .ifPresent(step -> all.computeIfAbsent(step, key -> new TreeSet<>())
                                .addAll(remark.products().isEmpty() ? Set.of(WHOLE_TEXT) : remark.products()));
            }
        }
        return all.entrySet().stream()
                .map(each -> new NextStep(each.getKey().text(), each.getKey().commands(), products(each.getValue())))
                .toList();
    }

    private static Set<Integer> products(Set<Integer> concerned) {
        return concerned.contains(WHOLE_TEXT) ? Set.of() : Set.copyOf(concerned);
    }

    /** Activation comes after everything that mends it. */
    private static boolean isLast(Advice advice) {
        String id = advice instanceof Advice.Step step ? step.id() : "";
        return id.equals("activate") || id.equals("show-details");
    }

    /** Whether what is said concerns Office and nothing else. */
    private static boolean isOfOffice(Remark remark, Case text) {
        return remark.products().isEmpty()
                ? text.isOfficeAlone()
                : remark.products().stream().allMatch(i -> text.licence(i).isOffice());
    }

    private Optional<NextStep> step(Advice advice, Set<String> done, Optional<Endpoint> host, boolean office) {
        if (advice instanceof Advice.Made made) {
            return Optional.of(made.step());
        }
        if (advice instanceof Advice.Filled filled) {
            CheckStep step = known(filled.id());
            return Optional.of(new NextStep(
                    step.text(),
                    filled.values().stream()
                            .flatMap(value -> step.commands().stream()
                                    .map(command -> command.replace(filled.placeholder(), value)))
                            .toList()));
        }
        String asked = ((Advice.Step) advice).id();
        String id = office ? FOR_OFFICE.getOrDefault(asked, asked) : asked;
        return done.contains(id) ? Optional.empty() : Optional.of(filled(known(id), host));
    }

    private CheckStep known(String id) {
        return Optional.ofNullable(steps.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no step is called " + id));
    }

    private static NextStep filled(CheckStep step, Optional<Endpoint> host) {
        String name = host.map(Endpoint::name).orElse(HOST);
        String port = Integer.toString(host.map(Endpoint::port).orElse(KmsHost.DEFAULT_PORT));
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

    /** A KMS host that may be put into a command. */
    private record Endpoint(String name, int port) {
        static Stream<Endpoint> of(Optional<String> printed, OptionalInt port) {
            return printed
                    .filter(name -> SAFE.matcher(name).matches())
                    .map(name -> new Endpoint(name, port.orElse(KmsHost.DEFAULT_PORT)))
                    .stream();
        }
    }

    /** The host to put into commands: the one that a product asks that needs one, else another's, else DNS's. */
    private static Optional<Endpoint> host(Case text) {
        Stream<Product> products = text.known().stream()
                .map(ProductReader.Known::product)
                .filter(Product::inUse)
                .sorted(Comparator.comparing(product -> product.status() == LicenseStatus.LICENSED));
        return Stream.of(
                        products.flatMap(product ->
                                Endpoint.of(product.kms().host(), product.kms().port())),
                        text.reading().events().stream().flatMap(event -> Endpoint.of(event.host(), event.port())),
                        text.reading().network().srv().stream().flatMap(NextSteps::named))
                .flatMap(each -> each)
                .findFirst();
    }

    private static Stream<Endpoint> named(SrvAnswer answer) {
        return answer instanceof SrvAnswer.Found found
                ? Endpoint.of(Optional.of(found.host()), found.port())
                : Stream.empty();
    }
}
