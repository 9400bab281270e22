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
    private final CatalogReader reader;
    private final Lazy<List<Edition>> editions = new Lazy<>();
    private final Table<String, Edition> single = new Table<>();
    private final Lazy<Map<String, List<LocalName>>> names = new Lazy<>();
    private final Lazy<List<ProductWithoutKey>> withoutGvlk = new Lazy<>();
    private final Lazy<List<EditionChange>> editionChanges = new Lazy<>();
    private final Lazy<ActivationTools> tools = new Lazy<>();
    private final Lazy<List<DialectGuide>> dialects = new Lazy<>();
    private final Lazy<Vocabulary> vocabulary = new Lazy<>();
    private final Table<ErrorCode, ActivationError> documented = new Table<>();
    private final Lazy<List<Map.Entry<ErrorCode, String>>> messages = new Lazy<>();
    private final Table<ErrorCode, ListedError> listed = new Table<>();
    private final Lazy<Map<Integer, Facilities.LicensingZone>> licensingZones = new Lazy<>();
    private final Few facilityQuestions = new Few();
    private final Lazy<Facilities> facilities = new Lazy<>();
    private final Lazy<Map<ErrorCode, UndefinedCode>> undefinedCodes = new Lazy<>();
    private final Lazy<EventTables> events = new Lazy<>();
    private final Lazy<List<Placeholder>> placeholders = new Lazy<>();
    private final Lazy<List<OutputLabel>> outputLabels = new Lazy<>();
    private final Lazy<List<ChannelWord>> channelWords = new Lazy<>();
    private final Lazy<List<SkuNumber>> skuNumbers = new Lazy<>();
    private final Lazy<List<DefaultKey>> defaultKeys = new Lazy<>();
    private final Lazy<List<Symptom>> symptoms = new Lazy<>();
    private final Lazy<Map<String, CheckStep>> checkSteps = new Lazy<>();
    private final Lazy<KmsLimits> kmsLimits = new Lazy<>();
    private final Lazy<List<InventoryColumn>> inventoryColumns = new Lazy<>();
    private final Lazy<HostTables> hostTables = new Lazy<>();
    private final Lazy<Map<String, PlanningFact>> planningFacts = new Lazy<>();
    private final Lazy<Map<String, FaqEntry>> faq = new Lazy<>();
    private final Lazy<List<CloudHost>> cloudHosts = new Lazy<>();
    private final Table<String, Source> sources = new Table<>();
    private final Lazy<List<Erratum>> errata = new Lazy<>();
    private final Lazy<String> dataDate = new Lazy<>();

    private Catalog(CatalogReader reader) {
        this.reader = reader;
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
        List<Overlay> overlays = new ArrayList<>(overlayFiles.size());
        for (Path file : overlayFiles) {
            overlays.add(Overlay.read(file));
        }
        Catalog catalog = new Catalog(new CatalogReader(files, overlays));
        for (Overlay overlay : overlays) {
            overlay.requireSources(catalog.sources.all(catalog.reader::sources).keySet());
        }
        return catalog;
    }

    /** Every edition with a published key, GVLK and AVMA: Windows client and server, Office, then overlays' own. */
    public List<Edition> editions() {
        return editions.get(reader::editions);
    }

    /**
     * The edition with that id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Edition edition(String id) {
        Optional<Edition> edition = reader.isAsBuilt() ? single.one(id, reader::edition) : among(editions(), id);
        return edition.orElseThrow(() -> new IllegalArgumentException(id));
    }

    private static Optional<Edition> among(List<Edition> editions, String id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /** What the build prepared for the finder; empty where it is not true of this catalogue, which has overlays. */
    public Optional<PreparedFinder> preparedFinder() {
        return reader.isAsBuilt() ? Optional.of(new PreparedFinder(reader)) : Optional.empty();
    }

    /** The names of an edition in other languages and of other dates; empty when only one name is known. */
    public List<LocalName> names(Edition edition) {
        return names.get(reader::names).getOrDefault(edition.id(), List.of());
    }

    /** The ids of the editions that have other names. */
    Set<String> namedEditions() {
        return names.get(reader::names).keySet();
    }

    /** Products and editions that have no published key, with the reason. */
    public List<ProductWithoutKey> withoutGvlk() {
        return withoutGvlk.get(reader::withoutGvlk);
    }

    /** How a computer of that family gets another edition; empty when the family knows no such thing. */
    public Optional<EditionChange> editionChange(Family family) {
        return editionChanges.get(reader::editionChanges).stream()
                .filter(change -> change.family() == family)
                .findFirst();
    }

    /** What the tools of activation are called and where they are. */
    public ActivationTools tools() {
        return tools.get(reader::tools);
    }

    /** What each way to write command lines is for, by name. */
    public List<DialectGuide> dialects() {
        return dialects.get(reader::dialects);
    }

    /** The words of the finder. */
    public Vocabulary vocabulary() {
        return vocabulary.get(reader::vocabulary);
    }

    /** The documented error with that code. */
    public Optional<ActivationError> documentedError(ErrorCode code) {
        return reader.hasIndex() && documented.isForOne()
                ? documented.one(code, reader::documentedError)
                : Optional.ofNullable(documented.all(reader::documentedErrors).get(code));
    }

    /** The error with that code in the publisher's lists of symbols and messages. */
    public Optional<ListedError> listedError(ErrorCode code) {
        return reader.hasIndex() && listed.isForOne()
                ? listed.one(code, reader::listedError)
                : Optional.ofNullable(listed.all(reader::listedErrors).get(code));
    }

    /** The codes of the documented errors with that message. */
    public List<ErrorCode> codesWithMessage(String message) {
        List<ErrorCode> codes = new ArrayList<>();
        if (reader.isAsBuilt()) {
            for (Map.Entry<ErrorCode, String> each : messages.get(reader::documentedMessages)) {
                if (each.getValue().equals(message)) {
                    codes.add(each.getKey());
                }
            }
            return codes;
        }
        for (ActivationError error : documentedErrors()) {
            if (error.message().equals(message)) {
                codes.add(error.code());
            }
        }
        return codes;
    }

    /** Every documented error, by unsigned code. */
    public Collection<ActivationError> documentedErrors() {
        return documented.all(reader::documentedErrors).values();
    }

    /** Every listed error: the licensing service's, then Windows' own. */
    public Collection<ListedError> listedErrors() {
        return listed.all(reader::listedErrors).values();
    }

    /** The names of a facility, of an NTSTATUS or an HRESULT; empty when none is published. */
    public List<String> facilityNames(boolean ntStatus, int facility) {
        if (reader.hasIndex() && facilityQuestions.isOne()) {
            return reader.facilityNames(ntStatus, facility);
        }
        return (ntStatus ? facilities().ntStatus() : facilities().hresult()).getOrDefault(facility, List.of());
    }

    /** Where in the licensing service a code's number comes from; empty for a range that has no name. */
    public Optional<Facilities.LicensingZone> licensingZone(int number) {
        Map<Integer, Facilities.LicensingZone> zones = reader.hasIndex()
                ? licensingZones.get(reader::licensingZones)
                : facilities().licensingZones();
        return Optional.ofNullable(zones.get(number & 0xF000));
    }

    /** The names of all facilities, by number. */
    public Facilities facilities() {
        return facilities.get(reader::facilities);
    }

    /** Codes that people meet and no public document defines. */
    public Collection<UndefinedCode> undefinedCodes() {
        return undefinedCodes.get(reader::undefinedCodes).values();
    }

    /** What is known of a code that no public document defines; empty for every other. */
    public Optional<UndefinedCode> undefinedCode(ErrorCode code) {
        return Optional.ofNullable(undefinedCodes.get(reader::undefinedCodes).get(code));
    }

    /** Events whose numbers people take for error codes, ascending. */
    public List<KmsEvent> events() {
        return events.get(reader::events).events();
    }

    /** The flags of which the second field of events 12288 and 12289 is the sum, ascending. */
    public List<StatusFlag> statusFlags() {
        return events.get(reader::events).statusFlags();
    }

    /** The flags that are set in the second field of a KMS event. */
    public List<StatusFlag> flagsIn(ErrorCode field) {
        return statusFlags().stream()
                .filter(flag -> (flag.flag().value() & field.value()) != 0)
                .toList();
    }

    /** What the words in capitals in commands stand for. */
    public List<Placeholder> placeholders() {
        return placeholders.get(reader::placeholders);
    }

    /** What licensing tools print in front of a value or in place of one: by language, tool and field. */
    public List<OutputLabel> outputLabels() {
        return outputLabels.get(reader::outputLabels);
    }

    /** The words by which licensing tools name a channel. */
    public List<ChannelWord> channelWords() {
        return channelWords.get(reader::channelWords);
    }

    /** The numbers of editions, ascending. */
    public List<SkuNumber> skuNumbers() {
        return skuNumbers.get(reader::skuNumbers);
    }

    /** The keys that Windows installs by itself, by their last five characters. */
    public List<DefaultKey> defaultKeys() {
        return defaultKeys.get(reader::defaultKeys);
    }

    /** What error codes have in common for a person who must act, by id; a code is in one of them at most. */
    public List<Symptom> symptoms() {
        return symptoms.get(reader::symptoms);
    }

    /** What a person may do to find out more or to mend, by id. */
    public List<CheckStep> checkSteps() {
        return List.copyOf(checkSteps.get(reader::checkSteps).values());
    }

    /** The step with that id. */
    public Optional<CheckStep> checkStep(String id) {
        return Optional.ofNullable(checkSteps.get(reader::checkSteps).get(id));
    }

    /** The numbers of KMS: thresholds and times. */
    public KmsLimits kmsLimits() {
        return kmsLimits.get(reader::kmsLimits);
    }

    /** What the columns of inventories are called. */
    public List<InventoryColumn> inventoryColumns() {
        return inventoryColumns.get(reader::inventoryColumns);
    }

    /** Which host activates what. */
    public HostTables hostTables() {
        return hostTables.get(reader::hostTables);
    }

    /** What plans say, by id. */
    public List<PlanningFact> planningFacts() {
        return List.copyOf(planningFacts.get(reader::planningFacts).values());
    }

    /** The fact with that id. */
    public Optional<PlanningFact> planningFact(String id) {
        return Optional.ofNullable(planningFacts.get(reader::planningFacts).get(id));
    }

    /** Questions about volume activation, by id. */
    public List<FaqEntry> faq() {
        return List.copyOf(faq.get(reader::faq).values());
    }

    /** The vendors' own KMS endpoints. */
    public List<CloudHost> cloudHosts() {
        return cloudHosts.get(reader::cloudHosts);
    }

    /** The documents with these ids, in the same order; an id that is not known is left out. */
    public List<Source> sources(List<String> ids) {
        List<Source> found = new ArrayList<>();
        for (String id : ids) {
            source(id).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Source> source(String id) {
        return reader.hasIndex() && sources.isForOne()
                ? sources.one(id, reader::source)
                : Optional.ofNullable(sources.all(reader::sources).get(id));
    }

    /** Every document, by id. */
    public Collection<Source> sources() {
        return sources.all(reader::sources).values();
    }

    public List<Erratum> errata() {
        return errata.get(reader::errata);
    }

    /** The date of the data (ISO): when the facts were last compared with their publishers. */
    public String dataDate() {
        return dataDate.get(reader::dataDate);
    }
}
