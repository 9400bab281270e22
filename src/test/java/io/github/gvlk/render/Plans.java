package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.MachineName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every kind of plan, and every manner to write one down, for what must be true of all of them. */
public final class Plans {
    /** A name that means something to every reader of a dialect, as a user's own catalogue may hold it. */
    static final String NASTY_NAME = "Bob's \"own\" --> $(calc) `x` %PATH% {{ x }} & <b> \u2019; \u00e9";

    /** How the names of the plans begin that differ in their edition alone; one manner is enough for them. */
    private static final String EDITION = "edition ";

    static final Guid PRODUCT = new Guid("de32eafd-aaee-4662-9444-c1befb41bde2");
    static final List<MachineName> MACHINES = List.of(new MachineName("PC_1"), new MachineName("srv-2.example.net"));

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Planner PLANNER = new Planner(CATALOG);

    static final Edition SERVER = edition("windows-server-2022-standard");
    static final Edition CLIENT = edition("windows-11-enterprise");
    static final Edition GUEST = edition("avma-windows-server-2022-standard");
    static final Edition OFFICE = edition("office-ltsc-standard-2021");
    static final Edition WITHOUT_EDITION_ID = CATALOG.editions().stream()
            .filter(edition -> plan(edition, new KmsTarget.Unchanged(), of(Wish.CONVERT), false)
                    .filter(plan -> plan.edition().editionId().isEmpty())
                    .isPresent())
            .findFirst()
            .orElseThrow();

    static final KmsTarget UNCHANGED = new KmsTarget.Unchanged();
    static final KmsTarget HOST = host("kms.example.org");
    static final KmsTarget HOST_AND_PORT = host("kms.example.org:1689");
    static final KmsTarget DOMAIN = new KmsTarget.LookupDomain(new DnsName("corp.example.com"), false);

    private static final Map<String, ActivationPlan> ALL = all();
    private static final Map<String, Manner> MANNERS = allManners();

    private Plans() {}

    /** A plan in a manner, written down in a dialect. */
    public record Text(String name, ActivationPlan plan, Manner manner, Rendering.Written written) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The plans by what they are. */
    static Map<String, ActivationPlan> plans() {
        return ALL;
    }

    /** The manners by what they are. */
    static Map<String, Manner> manners() {
        return MANNERS;
    }

    /** Every plan that the dialect writes, in every manner that makes a difference. */
    public static List<Text> texts(String dialect) {
        List<Text> texts = new ArrayList<>();
        ALL.forEach((name, plan) -> {
            Set<String> seen = new HashSet<>();
            manners(dialect).forEach((mannerName, manner) -> {
                if (Dialects.write(dialect, plan, manner) instanceof Rendering.Written written
                        && (seen.isEmpty() || !name.startsWith(EDITION))
                        && seen.add(written.text())) {
                    texts.add(new Text(dialect + ": " + name + ", " + mannerName, plan, manner, written));
                }
            });
        });
        return List.copyOf(texts);
    }

    /** One plan of the table in one dialect. */
    public static Rendering.Written write(String dialect, String plan, Manner manner) {
        return (Rendering.Written) Dialects.write(dialect, plan(plan), manner);
    }

    /** Why the dialect does not write the plan. */
    static String refusal(String dialect, ActivationPlan plan) {
        Rendering rendering = Dialects.write(dialect, plan, Manner.usual());
        if (rendering instanceof Rendering.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("written: " + rendering);
    }

    /** The plan of the table with that name. */
    static ActivationPlan plan(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow(() -> new AssertionError("no plan is called " + name));
    }

    /** A plan of usual settings. */
    static ActivationPlan plan(Edition edition, KmsTarget target, Wish... wishes) {
        return plan(edition, target, of(wishes), false).orElseThrow();
    }

    private static Optional<ActivationPlan> plan(
            Edition edition, KmsTarget target, Set<Wish> wishes, boolean evaluation) {
        return planned(new Planner.Request(edition, target, evaluation, wishes, ClientSettings.UNCHANGED));
    }

    static KmsTarget host(String text) {
        return new KmsTarget.Host(KmsHost.parse(text));
    }

    private static Edition edition(String id) {
        return CATALOG.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ActivationPlan> planned(Planner.Request request) {
        return PLANNER.plan(request) instanceof PlanResult.Planned planned
                ? Optional.of(planned.plan())
                : Optional.empty();
    }

    private static Set<Wish> of(Wish... wishes) {
        Set<Wish> all = EnumSet.noneOf(Wish.class);
        all.addAll(List.of(wishes));
        return all;
    }

    private static Map<String, KmsTarget> targets() {
        Map<String, KmsTarget> targets = new LinkedHashMap<>();
        targets.put("unchanged", UNCHANGED);
        targets.put("host", HOST);
        targets.put("host and port", HOST_AND_PORT);
        targets.put("address", host("192.0.2.10"));
        targets.put("address and port", host("192.0.2.10:65535"));
        targets.put("domain", DOMAIN);
        targets.put("domain alone", new KmsTarget.LookupDomain(new DnsName("corp.example.com"), true));
        targets.put("discovery", new KmsTarget.AutoDiscovery());
        for (CloudHost cloud : CATALOG.cloudHosts()) {
            targets.put("cloud " + cloud.id(), new KmsTarget.Cloud(cloud));
        }
        return targets;
    }

    private static Map<String, ClientSettings> settings() {
        Optional<Boolean> on = Optional.of(true);
        Map<String, ClientSettings> settings = new LinkedHashMap<>();
        settings.put("", ClientSettings.UNCHANGED);
        settings.put("caching on", new ClientSettings(on, Optional.empty(), Optional.empty()));
        settings.put("caching off", new ClientSettings(Optional.of(false), Optional.empty(), Optional.empty()));
        for (ActivationType type : ActivationType.values()) {
            settings.put(
                    "type " + type.word(), new ClientSettings(Optional.empty(), Optional.of(type), Optional.empty()));
        }
        settings.put("product", new ClientSettings(Optional.empty(), Optional.empty(), Optional.of(PRODUCT)));
        settings.put("everything", new ClientSettings(on, Optional.of(ActivationType.KMS), Optional.of(PRODUCT)));
        return settings;
    }

    private static Map<String, Set<Wish>> wishes() {
        Map<String, Set<Wish>> wishes = new LinkedHashMap<>();
        wishes.put("", of());
        wishes.put("undo", of(Wish.UNDO));
        wishes.put("no activation", of(Wish.NO_ACTIVATION));
        wishes.put("upk", of(Wish.REMOVE_KEY));
        wishes.put("undo upk", of(Wish.UNDO, Wish.REMOVE_KEY));
        wishes.put("convert", of(Wish.CONVERT));
        wishes.put("convert upk", of(Wish.CONVERT, Wish.REMOVE_KEY));
        return wishes;
    }

    /** What the planner lets pass of all combinations that could differ from their parts. */
    private static Map<String, ActivationPlan> all() {
        Map<String, Edition> editions = new LinkedHashMap<>();
        editions.put("server", SERVER);
        editions.put("client", CLIENT);
        editions.put("guest", GUEST);
        editions.put("office", OFFICE);
        Map<String, ActivationPlan> all = new LinkedHashMap<>();
        editions.forEach((editionName, edition) -> targets()
                .forEach((targetName, target) -> settings()
                        .forEach((settingsName, settings) -> wishes().forEach((wishName, wish) -> {
                            String name = String.join(" ", List.of(editionName, targetName, settingsName, wishName))
                                    .replaceAll(" +", " ")
                                    .strip();
                            if (isOwnKind(target, settings, wish)) {
                                planned(new Planner.Request(edition, target, false, wish, settings))
                                        .ifPresent(plan -> all.put(name, plan));
                            }
                        }))));
        all.put("evaluation convert", plan(SERVER, HOST, of(Wish.CONVERT), true).orElseThrow());
        all.put("convert without an EditionID", plan(WITHOUT_EDITION_ID, HOST, Wish.CONVERT));
        all.put("nasty name", plan(named(SERVER, NASTY_NAME), HOST, Wish.CONVERT));
        all.put("nasty name client", plan(named(CLIENT, NASTY_NAME), UNCHANGED));
        for (Edition edition : CATALOG.editions()) {
            all.put(EDITION + edition.id(), plan(edition, UNCHANGED));
        }
        return all;
    }

    private static boolean isOwnKind(KmsTarget target, ClientSettings settings, Set<Wish> wishes) {
        if (target instanceof KmsTarget.Cloud) {
            return settings.equals(ClientSettings.UNCHANGED) && (wishes.isEmpty() || wishes.contains(Wish.UNDO));
        }
        return settings.equals(ClientSettings.UNCHANGED)
                || ((target.equals(UNCHANGED) || target.equals(HOST_AND_PORT))
                        && !wishes.contains(Wish.CONVERT)
                        && !wishes.contains(Wish.REMOVE_KEY));
    }

    /** The edition under another name. */
    private static Edition named(Edition edition, String name) {
        return new Edition(
                edition.id(),
                name,
                edition.product(),
                edition.kind(),
                edition.family(),
                edition.channel(),
                edition.key(),
                edition.editionId(),
                edition.builds(),
                edition.systemName(),
                edition.alsoCalled(),
                edition.answersName(),
                edition.remark(),
                edition.sources(),
                edition.errata());
    }

    /** The manners that may make a difference to the dialect. */
    private static Map<String, Manner> manners(String dialect) {
        Map<String, Manner> manners = new LinkedHashMap<>();
        MANNERS.forEach((name, manner) -> {
            boolean usualArchitecture = manner.architecture() == Manner.Architecture.AMD64;
            if ((dialect.equals("unattend") || usualArchitecture)
                    && (dialect.equals("office") || !manner.officeX86())
                    && (dialect.equals("cmd") || !manner.console())) {
                manners.put(name, manner);
            }
        });
        return manners;
    }

    private static Map<String, Manner> allManners() {
        List<String> words =
                List.of("comments", "one machine", "two machines", "arm64", "x86", "32-bit Office", "console");
        Map<String, Manner> manners = new LinkedHashMap<>();
        for (int bits = 0; bits < 1 << words.size(); bits++) {
            Set<String> chosen = new LinkedHashSet<>();
            for (int i = 0; i < words.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    chosen.add(words.get(i));
                }
            }
            // One machine is a case of its own; what is written for it besides, two machines show.
            if ((chosen.equals(Set.of("one machine")) || !chosen.contains("one machine"))
                    && !chosen.containsAll(List.of("arm64", "x86"))) {
                manners.put(chosen.isEmpty() ? "usual" : String.join(", ", chosen), manner(chosen));
            }
        }
        return manners;
    }

    private static Manner manner(Set<String> chosen) {
        int machines = chosen.contains("two machines") ? 2 : chosen.contains("one machine") ? 1 : 0;
        return new Manner(
                chosen.contains("comments"),
                chosen.contains("console"),
                MACHINES.subList(0, machines),
                chosen.contains("arm64")
                        ? Manner.Architecture.ARM64
                        : chosen.contains("x86") ? Manner.Architecture.X86 : Manner.Architecture.AMD64,
                chosen.contains("32-bit Office"));
    }
}
