package io.github.gvlk.planning;

import io.github.gvlk.catalog.AvmaHost;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.HostTables;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.OfficeHostKey;
import io.github.gvlk.find.Finder;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which host activates which edition, as the publisher's tables have it. What a table lists can be activated; what it
 * does not list is unknown, unless a published rule says no.
 */
public final class HostMatrix {
    private final HostTables tables;
    private final HostNames names;
    private final Releases releases;
    private final HostUpdates updates;

    public HostMatrix(Catalog catalog) {
        this(catalog, Finder.of(catalog));
    }

    /** With a finder that is there already. */
    public HostMatrix(Catalog catalog, Finder finder) {
        this.tables = catalog.hostTables();
        this.names = new HostNames(tables, finder);
        this.releases = new Releases(catalog);
        this.updates = new HostUpdates(catalog, releases);
    }

    /** The system that the words mean, in any usual wording; empty when it is none of the tables, or not clear which. */
    public Optional<HostSystem> system(String words) {
        return names.system(words);
    }

    /** The system that an edition of Windows is. */
    public Optional<HostSystem> system(Edition edition) {
        return names.system(edition);
    }

    /** The names of all systems, as {@link #systems()}. */
    public List<String> systemNames() {
        return systems().stream().map(HostSystem::name).toList();
    }

    /** All systems: of Windows Server first, and the newest of each family first. */
    public List<HostSystem> systems() {
        return tables.systems().stream().sorted(releases.newestFirst()).toList();
    }

    /** The systems that have a row in the table of AVMA, in the order of {@link #systems()}. */
    public List<HostSystem> avmaSystems() {
        return systems().stream()
                .filter(system -> tables.avmaHosts().stream()
                        .anyMatch(host -> host.system().equals(system.id())))
                .toList();
    }

    /** The kind of host key that the words mean: its name, its id, or the release that it is of. */
    public Optional<HostKeyGroup> group(String words) {
        return names.group(words);
    }

    /** The names of all kinds of host keys of Windows, newest first. */
    public List<String> groupNames() {
        return tables.keyGroups().stream().map(HostKeyGroup::name).toList();
    }

    /** The kinds of host keys that can be installed on the system, newest first. */
    public List<HostKeyGroup> groupsOn(HostSystem system) {
        return tables.keyGroups().stream()
                .filter(group -> group.systems().contains(system.id()))
                .toList();
    }

    /** The kinds of host keys whose tables list the edition, newest first. */
    public List<HostKeyGroup> groupsFor(Edition edition) {
        return tables.keyGroups().stream().filter(group -> group.lists(edition)).toList();
    }

    /** The systems on which the kind of host key can be installed, in the order of its table. */
    public List<HostSystem> systemsOf(HostKeyGroup group) {
        return group.systems().stream()
                .flatMap(id -> tables.system(id).stream())
                .toList();
    }

    /**
     * The oldest kind of host key with which a system activates all the editions of Windows that it can activate at all;
     * empty where these are fewer than two, or no key does for them all.
     */
    public Optional<HostKeyGroup> keyForAll(HostSystem system, List<Edition> editions) {
        List<Edition> activated = editions.stream()
                .filter(edition -> edition.family() != Family.OFFICE
                        && verdict(system, Optional.empty(), edition) instanceof HostVerdict.Can)
                .toList();
        if (activated.size() < 2) {
            return Optional.empty();
        }
        return groupsOn(system).stream()
                .filter(key -> activated.stream().allMatch(key::lists))
                .reduce((newer, older) -> older);
    }

    /** What a KMS host needs for the Office that the edition belongs to; empty for Windows, and where nothing is known. */
    public Optional<OfficeHostKey> officeKey(Edition edition) {
        return tables.officeKeys().stream()
                .filter(key -> key.products().contains(edition.product()))
                .findFirst();
    }

    /**
     * Whether a KMS host on the system activates the edition.
     *
     * @param group the kind of host key on it; without one the oldest that can be installed there and lists the edition
     *     counts, since it asks least of the host. For Office, which has host keys of its own, it does not matter.
     */
    public HostVerdict verdict(HostSystem system, Optional<HostKeyGroup> group, Edition edition) {
        if (edition.kind() == KeyKind.AVMA) {
            return new HostVerdict.Cannot(
                    edition.label() + " is activated by its Hyper-V host, and never asks a KMS host.",
                    edition.sources());
        }
        if (system.cannotHost().isPresent()) {
            return new HostVerdict.Cannot(
                    system.name() + " is no KMS host for " + edition.name() + ", nor for anything else. "
                            + system.cannotHost().get(),
                    system.sources());
        }
        if (edition.family() == Family.OFFICE) {
            return office(system, edition);
        }
        if (edition.family() == Family.SERVER && system.family() == Family.CLIENT) {
            return new HostVerdict.Cannot(
                    "A KMS host on " + system.name() + " cannot activate " + edition.name()
                            + ": a host on a Windows client activates Windows clients only.",
                    system.sources());
        }
        return group.map(key -> withKey(system, key, edition)).orElseGet(() -> withAnyKey(system, edition));
    }

    private HostVerdict withKey(HostSystem system, HostKeyGroup key, Edition edition) {
        if (!key.systems().contains(system.id())) {
            return elsewhere(system, key, edition);
        }
        if (key.lists(edition)) {
            Optional<HostUpdates.Needed> update = updates.needed(system, key, edition);
            TreeSet<String> sources = new TreeSet<>(key.sources());
            update.ifPresent(needed -> sources.addAll(needed.sources()));
            String remark = key.remark().map(text -> " " + text).orElse("")
                    + names.system(edition)
                            .flatMap(HostSystem::cannotHost)
                            .map(text -> " But of " + edition.name() + " it is said: " + text)
                            .orElse("");
            return new HostVerdict.Can(
                    key,
                    update.map(HostUpdates.Needed::sentence),
                    "A KMS host on " + system.name() + " activates " + edition.name() + " with the host key \""
                            + key.name() + "\"." + remark,
                    List.copyOf(sources));
        }
        if (key.newer().contains(edition.product())) {
            return new HostVerdict.Cannot(
                    "A KMS host on " + system.name() + " cannot activate " + edition.name() + " with the host key \""
                            + key.name() + "\": " + edition.product() + " is newer than that key. " + wayOut(edition),
                    key.sources());
        }
        return new HostVerdict.NotListed(
                "The table of the host key \"" + key.name() + "\" on " + system.name() + " does not list "
                        + edition.name() + ", which is no proof that it does not activate it. " + wayOut(edition),
                key.sources());
    }

    /** The key is of another system: only where its kind is wrong altogether is that a no. */
    private HostVerdict elsewhere(HostSystem system, HostKeyGroup key, Edition edition) {
        if (key.family() == Family.CLIENT && system.family() == Family.SERVER) {
            return new HostVerdict.Cannot(
                    "A KMS host on " + system.name() + " cannot activate " + edition.name() + " with the host key \""
                            + key.name() + "\": a host key of a Windows client cannot be installed on Windows Server.",
                    key.sources());
        }
        return new HostVerdict.NotListed(
                "The tables do not name " + system.name() + " among the systems of the host key \"" + key.name()
                        + "\" (" + Enumeration.of(systemNames(key)) + "), so nothing is known of it and "
                        + edition.name() + ".",
                key.sources());
    }

    private HostVerdict withAnyKey(HostSystem system, Edition edition) {
        List<HostKeyGroup> keys = groupsOn(system);
        if (keys.isEmpty()) {
            return new HostVerdict.NotListed(
                    "The tables name no host key for " + system.name() + ", so nothing is known of it and "
                            + edition.name() + ". " + wayOut(edition),
                    system.sources());
        }
        List<HostKeyGroup> fitting =
                keys.stream().filter(key -> key.lists(edition)).toList();
        if (!fitting.isEmpty()) {
            return withKey(system, fitting.get(fitting.size() - 1), edition);
        }
        TreeSet<String> sources = new TreeSet<>();
        keys.forEach(key -> sources.addAll(key.sources()));
        boolean refused = keys.stream().allMatch(key -> key.newer().contains(edition.product()));
        return refused
                ? new HostVerdict.Cannot(
                        "A KMS host on " + system.name() + " cannot activate " + edition.name() + ": "
                                + edition.product() + " is newer than every host key that can be installed there. "
                                + wayOut(edition),
                        List.copyOf(sources))
                : new HostVerdict.NotListed(
                        "The tables list " + edition.name() + " for no host key that can be installed on "
                                + system.name() + ", which is no proof that none activates it. " + wayOut(edition),
                        List.copyOf(sources));
    }

    /** Which key the edition takes, and where that can be. */
    private String wayOut(Edition edition) {
        List<HostKeyGroup> keys = groupsFor(edition);
        if (keys.isEmpty()) {
            return "No host key is listed for it anywhere: ask the publisher, or try it.";
        }
        HostKeyGroup least = keys.get(keys.size() - 1);
        return "It is listed for the host key \"" + least.name() + "\" on " + Enumeration.of(systemNames(least)) + ".";
    }

    private List<String> systemNames(HostKeyGroup key) {
        return systemsOf(key).stream().map(HostSystem::name).toList();
    }

    private HostVerdict office(HostSystem system, Edition edition) {
        Optional<OfficeHostKey> found = officeKey(edition);
        if (found.isEmpty()) {
            return new HostVerdict.NotListed(
                    "The tables do not say which KMS host " + edition.name() + " needs, so nothing is known of it and "
                            + system.name() + ".",
                    edition.sources());
        }
        OfficeHostKey key = found.get();
        String least = leastHosts(key);
        HostSystem ownLeast = tables.system(system.family() == Family.SERVER ? key.leastServer() : key.leastClient())
                .orElseThrow();
        if (releases.isOlder(system, ownLeast)) {
            return new HostVerdict.Cannot(
                    "A KMS host on " + system.name() + " cannot activate " + edition.name() + ": it needs " + least
                            + ".",
                    key.sources());
        }
        return new HostVerdict.Can(
                key,
                Optional.empty(),
                "A KMS host on " + system.name() + " activates " + edition.name() + " with the " + key.pack()
                        + " and a host key of that version of Office. It needs " + least + ".",
                key.sources());
    }

    /** The oldest systems that can be a host for that Office, as a part of a sentence. */
    public String leastHosts(OfficeHostKey key) {
        String note = key.clientNote().map(text -> " " + text).orElse("");
        return "at least " + tables.system(key.leastServer()).orElseThrow().name()
                + " or, as a volume edition, at least "
                + tables.system(key.leastClient()).orElseThrow().name() + note;
    }

    /**
     * Whether a Hyper-V host on the system activates the edition as a guest, by Automatic Virtual Machine Activation. The
     * release of the edition counts, not the kind of its key.
     */
    public HostVerdict guestVerdict(HostSystem system, Edition guest) {
        Optional<AvmaHost> row = tables.avmaHosts().stream()
                .filter(host -> host.system().equals(system.id()))
                .findFirst();
        List<String> sources = row.map(AvmaHost::sources)
                .orElseGet(() -> tables.avmaHosts().get(0).sources());
        if (guest.family() != Family.SERVER) {
            return new HostVerdict.Cannot(
                    guest.name() + " is activated by no Hyper-V host: AVMA is for guests with Windows Server.",
                    sources);
        }
        if (system.family() != Family.SERVER) {
            return new HostVerdict.Cannot(
                    system.name() + " activates no guests: AVMA needs a Hyper-V host with Windows Server Datacenter.",
                    sources);
        }
        String both = system.name() + " as a Hyper-V host and " + guest.name() + " as its guest";
        if (row.isEmpty()) {
            return new HostVerdict.NotListed(
                    "The table of AVMA has no row for " + system.name() + ", so nothing is known of " + both + ".",
                    sources);
        }
        AvmaHost host = row.get();
        if (host.unread().isPresent()) {
            return new HostVerdict.NotListed(
                    "Nothing is known of " + both + ". " + host.unread().get(), sources);
        }
        if (host.guests().contains(guest.product())) {
            return new HostVerdict.Can(
                    host,
                    Optional.empty(),
                    "A Hyper-V host on " + system.name() + " Datacenter activates " + guest.name()
                            + " as its guest, with an AVMA key, once it is activated itself.",
                    sources);
        }
        return host.newer().contains(guest.product())
                ? new HostVerdict.Cannot(
                        "A Hyper-V host on " + system.name() + " cannot activate " + guest.name()
                                + " as its guest: the guest is newer than the host.",
                        sources)
                : new HostVerdict.NotListed(
                        "The table of AVMA does not name " + guest.product() + " as a guest, so nothing is known of "
                                + both + ".",
                        sources);
    }
}
