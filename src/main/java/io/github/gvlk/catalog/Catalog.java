package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that gvlk knows: the bundled files with the user's overlays laid over them. Each part is read when it is
 * first asked for. All that it gives out is immutable.
 *
 * <p>Every method that reads throws {@link CatalogException} when a file is missing or damaged.
 */
public final class Catalog {
    private final Lazy<List<Edition>> editions;
    private final Lazy<Map<String, List<LocalName>>> names;
    private final Lazy<List<ProductWithoutKey>> withoutGvlk;
    private final Lazy<List<EditionChange>> editionChanges;
    private final Lazy<ActivationTools> tools;
    private final Lazy<List<DialectGuide>> dialects;
    private final Lazy<Vocabulary> vocabulary;
    private final Lazy<Map<ErrorCode, ActivationError>> documented;
    private final Lazy<Map<ErrorCode, ListedError>> listed;
    private final Lazy<Facilities> facilities;
    private final Lazy<Map<ErrorCode, UndefinedCode>> undefinedCodes;
    private final Lazy<EventTables> events;
    private final Lazy<List<Placeholder>> placeholders;
    private final Lazy<List<OutputLabel>> outputLabels;
    private final Lazy<List<ChannelWord>> channelWords;
    private final Lazy<List<SkuNumber>> skuNumbers;
    private final Lazy<List<DefaultKey>> defaultKeys;
    private final Lazy<List<Symptom>> symptoms;
    private final Lazy<Map<String, CheckStep>> checkSteps;
    private final Lazy<KmsLimits> kmsLimits;
    private final Lazy<List<InventoryColumn>> inventoryColumns;
    private final Lazy<HostTables> hostTables;
    private final Lazy<Map<String, PlanningFact>> planningFacts;
    private final Lazy<Map<String, FaqEntry>> faq;
    private final Lazy<List<CloudHost>> cloudHosts;
    private final Lazy<Map<String, Source>> sources;
    private final Lazy<List<Erratum>> errata;
    private final Lazy<String> dataDate;

    private Catalog(CatalogReader reader) {
        editions = new Lazy<>(reader::editions);
        names = new Lazy<>(reader::names);
        withoutGvlk = new Lazy<>(reader::withoutGvlk);
        editionChanges = new Lazy<>(reader::editionChanges);
        tools = new Lazy<>(reader::tools);
        dialects = new Lazy<>(reader::dialects);
        vocabulary = new Lazy<>(reader::vocabulary);
        documented = new Lazy<>(reader::documentedErrors);
        listed = new Lazy<>(reader::listedErrors);
        facilities = new Lazy<>(reader::facilities);
        undefinedCodes = new Lazy<>(reader::undefinedCodes);
        events = new Lazy<>(reader::events);
        placeholders = new Lazy<>(reader::placeholders);
        outputLabels = new Lazy<>(reader::outputLabels);
        channelWords = new Lazy<>(reader::channelWords);
        skuNumbers = new Lazy<>(reader::skuNumbers);
        defaultKeys = new Lazy<>(reader::defaultKeys);
        symptoms = new Lazy<>(reader::symptoms);
        checkSteps = new Lazy<>(reader::checkSteps);
        kmsLimits = new Lazy<>(reader::kmsLimits);
        inventoryColumns = new Lazy<>(reader::inventoryColumns);
        hostTables = new Lazy<>(reader::hostTables);
        planningFacts = new Lazy<>(reader::planningFacts);
        faq = new Lazy<>(reader::faq);
        cloudHosts = new Lazy<>(reader::cloudHosts);
        sources = new Lazy<>(reader::sources);
        errata = new Lazy<>(reader::errata);
        dataDate = new Lazy<>(reader::dataDate);
    }

    /** The bundled files alone. */
    public static Catalog bundled() {
        return of(DataFiles.bundled(), List.of());
    }

    /**
     * The given files with overlays, the later ones winning. Overlays are read and checked at once, so that a bad one
     * is known before anything is answered.
     *
     * @throws CatalogException when an overlay cannot be used
     */
    public static Catalog of(DataFiles files, List<Path> overlayFiles) {
        List<Overlay> overlays = overlayFiles.stream().map(Overlay::read).toList();
        Catalog catalog = new Catalog(new CatalogReader(files, overlays));
        for (Overlay overlay : overlays) {
            overlay.requireSources(catalog.sources.get().keySet());
        }
        return catalog;
    }

    /** Every edition with a published key, GVLK and AVMA: Windows client and server, Office, then overlays' own. */
    public List<Edition> editions() {
        return editions.get();
    }

    /** The names of an edition in other languages and of other dates; empty when only one name is known. */
    public List<LocalName> names(Edition edition) {
        return names.get().getOrDefault(edition.id(), List.of());
    }

    /** The ids of the editions that have other names. */
    Set<String> namedEditions() {
        return names.get().keySet();
    }

    /** Products and editions that have no published key, with the reason. */
    public List<ProductWithoutKey> withoutGvlk() {
        return withoutGvlk.get();
    }

    /** How a computer of that family gets another edition; empty when the family knows no such thing. */
    public Optional<EditionChange> editionChange(Family family) {
        return editionChanges.get().stream()
                .filter(change -> change.family() == family)
                .findFirst();
    }

    /** What the tools of activation are called and where they are. */
    public ActivationTools tools() {
        return tools.get();
    }

    /** What each way to write command lines is for, by name. */
    public List<DialectGuide> dialects() {
        return dialects.get();
    }

    /** The words of the finder. */
    public Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** The documented error with that code. */
    public Optional<ActivationError> documentedError(ErrorCode code) {
        return Optional.ofNullable(documented.get().get(code));
    }

    /** The error with that code in the publisher's lists of symbols and messages. */
    public Optional<ListedError> listedError(ErrorCode code) {
        return Optional.ofNullable(listed.get().get(code));
    }

    /** Every documented error, by unsigned code. */
    public Collection<ActivationError> documentedErrors() {
        return documented.get().values();
    }

    /** Every listed error: the licensing service's, then Windows' own. */
    public Collection<ListedError> listedErrors() {
        return listed.get().values();
    }

    public Facilities facilities() {
        return facilities.get();
    }

    /** Codes that people meet and no public document defines. */
    public Collection<UndefinedCode> undefinedCodes() {
        return undefinedCodes.get().values();
    }

    /** What is known of a code that no public document defines; empty for every other. */
    public Optional<UndefinedCode> undefinedCode(ErrorCode code) {
        return Optional.ofNullable(undefinedCodes.get().get(code));
    }

    /** Events whose numbers people take for error codes, ascending. */
    public List<KmsEvent> events() {
        return events.get().events();
    }

    /** The flags of which the second field of events 12288 and 12289 is the sum, ascending. */
    public List<StatusFlag> statusFlags() {
        return events.get().statusFlags();
    }

    /** The flags that are set in the second field of a KMS event. */
    public List<StatusFlag> flagsIn(ErrorCode field) {
        return statusFlags().stream()
                .filter(flag -> (flag.flag().value() & field.value()) != 0)
                .toList();
    }

    /** What the words in capitals in commands stand for. */
    public List<Placeholder> placeholders() {
        return placeholders.get();
    }

    /** What licensing tools print in front of a value or in place of one: by language, tool and field. */
    public List<OutputLabel> outputLabels() {
        return outputLabels.get();
    }

    /** The words by which licensing tools name a channel. */
    public List<ChannelWord> channelWords() {
        return channelWords.get();
    }

    /** The numbers of editions, ascending. */
    public List<SkuNumber> skuNumbers() {
        return skuNumbers.get();
    }

    /** The keys that Windows installs by itself, by their last five characters. */
    public List<DefaultKey> defaultKeys() {
        return defaultKeys.get();
    }

    /** What error codes have in common for a person who must act, by id; a code is in one of them at most. */
    public List<Symptom> symptoms() {
        return symptoms.get();
    }

    /** What a person may do to find out more or to mend, by id. */
    public List<CheckStep> checkSteps() {
        return List.copyOf(checkSteps.get().values());
    }

    /** The step with that id. */
    public Optional<CheckStep> checkStep(String id) {
        return Optional.ofNullable(checkSteps.get().get(id));
    }

    /** The numbers of KMS: thresholds and times. */
    public KmsLimits kmsLimits() {
        return kmsLimits.get();
    }

    /** What the columns of inventories are called. */
    public List<InventoryColumn> inventoryColumns() {
        return inventoryColumns.get();
    }

    /** Which host activates what. */
    public HostTables hostTables() {
        return hostTables.get();
    }

    /** What plans say, by id. */
    public List<PlanningFact> planningFacts() {
        return List.copyOf(planningFacts.get().values());
    }

    /** The fact with that id. */
    public Optional<PlanningFact> planningFact(String id) {
        return Optional.ofNullable(planningFacts.get().get(id));
    }

    /** Questions about volume activation, by id. */
    public List<FaqEntry> faq() {
        return List.copyOf(faq.get().values());
    }

    /** The vendors' own KMS endpoints. */
    public List<CloudHost> cloudHosts() {
        return cloudHosts.get();
    }

    /** The documents with these ids, in the same order; an id that is not known is left out. */
    public List<Source> sources(List<String> ids) {
        List<Source> found = new ArrayList<>();
        for (String id : ids) {
            Source source = sources.get().get(id);
            if (source != null) {
                found.add(source);
            }
        }
        return found;
    }

    /** Every document, by id. */
    public Collection<Source> sources() {
        return sources.get().values();
    }

    public List<Erratum> errata() {
        return errata.get();
    }

    /** The date of the data (ISO): when the facts were last compared with their publishers. */
    public String dataDate() {
        return dataDate.get();
    }
}
