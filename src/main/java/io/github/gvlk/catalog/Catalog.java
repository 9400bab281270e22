package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that gvlk knows: the bundled files with the user's overlays laid over them. Each part is read when it is
 * first asked for. All that it gives out is immutable.
 *
 * <p>Every method that reads throws {@link CatalogException} when a file is missing or damaged.
 */
public final class Catalog {
    private static final List<String> EDITION_FILES =
            List.of("keys/windows-client.json", "keys/windows-server.json", "keys/office.json", "keys/avma.json");
    private static final List<String> LISTED_ERROR_FILES = List.of("errors/licensing.json", "errors/windows.json");

    private final DataFiles files;
    private final List<Overlay> overlays;

    private final Lazy<List<Edition>> editions = new Lazy<>(this::readEditions);
    private final Lazy<Map<String, List<LocalName>>> names = new Lazy<>(this::readNames);
    private final Lazy<List<ProductWithoutKey>> withoutGvlk = new Lazy<>(this::readWithoutGvlk);
    private final Lazy<List<EditionChange>> editionChanges = new Lazy<>(this::readEditionChanges);
    private final Lazy<ActivationTools> tools = new Lazy<>(this::readTools);
    private final Lazy<List<DialectGuide>> dialects = new Lazy<>(this::readDialects);
    private final Lazy<Vocabulary> vocabulary = new Lazy<>(this::readVocabulary);
    private final Lazy<Map<ErrorCode, ActivationError>> documented = new Lazy<>(this::readDocumented);
    private final Lazy<Map<ErrorCode, ListedError>> listed = new Lazy<>(this::readListed);
    private final Lazy<Facilities> facilities = new Lazy<>(this::readFacilities);
    private final Lazy<Map<ErrorCode, UndefinedCode>> undefinedCodes = new Lazy<>(this::readUndefinedCodes);
    private final Lazy<List<KmsEvent>> events = new Lazy<>(this::readEvents);
    private final Lazy<List<Placeholder>> placeholders = new Lazy<>(this::readPlaceholders);
    private final Lazy<List<CloudHost>> cloudHosts = new Lazy<>(this::readCloudHosts);
    private final Lazy<Map<String, Source>> sources = new Lazy<>(this::readSources);
    private final Lazy<List<Erratum>> errata = new Lazy<>(this::readErrata);
    private final Lazy<String> dataDate = new Lazy<>(this::readDataDate);

    private Catalog(DataFiles files, List<Overlay> overlays) {
        this.files = files;
        this.overlays = overlays;
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
        Catalog catalog = new Catalog(files, overlays);
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
        return events.get();
    }

    /** What the words in capitals in commands stand for. */
    public List<Placeholder> placeholders() {
        return placeholders.get();
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

    private List<Edition> readEditions() {
        List<Edition> all = new ArrayList<>();
        for (String file : EDITION_FILES) {
            all.addAll(readList(file, "editions", KeyFiles::edition));
        }
        overlays.forEach(overlay -> all.addAll(overlay.editions()));
        return List.copyOf(byId(all, Edition::id).values());
    }

    private Map<String, List<LocalName>> readNames() {
        return read("keys/names.json", in -> {
            List<Map.Entry<String, List<LocalName>>> entries = onlyField(in, "editions", KeyFiles::names);
            return KeyFiles.map(in, entries);
        });
    }

    private List<ProductWithoutKey> readWithoutGvlk() {
        List<ProductWithoutKey> all =
                new ArrayList<>(readList("keys/without-gvlk.json", "products", KeyFiles::productWithoutKey));
        overlays.forEach(overlay -> all.addAll(overlay.withoutGvlk()));
        return List.copyOf(byId(all, ProductWithoutKey::id).values());
    }

    private List<EditionChange> readEditionChanges() {
        return readList("keys/edition-changes.json", "changes", KeyFiles::editionChange);
    }

    private ActivationTools readTools() {
        return read("activation/tools.json", ToolFiles::tools);
    }

    private List<DialectGuide> readDialects() {
        return readList("activation/dialects.json", "dialects", ToolFiles::dialect);
    }

    private Vocabulary readVocabulary() {
        return read("find/vocabulary.json", VocabularyFile::read);
    }

    private Map<ErrorCode, ActivationError> readDocumented() {
        List<ActivationError> all =
                new ArrayList<>(readList("errors/documented.json", "errors", ErrorFiles::documented));
        overlays.forEach(overlay -> all.addAll(overlay.errors()));
        return byId(all, ActivationError::code);
    }

    private Map<ErrorCode, ListedError> readListed() {
        List<ListedError> all = new ArrayList<>();
        for (String file : LISTED_ERROR_FILES) {
            all.addAll(readList(file, "errors", ErrorFiles::listed));
        }
        return byId(all, ListedError::code);
    }

    private Facilities readFacilities() {
        return read("errors/facilities.json", in -> {
            @Nullable Map<Integer, List<String>> hresult = null;
            @Nullable Map<Integer, List<String>> ntStatus = null;
            @Nullable Map<Integer, Facilities.LicensingZone> zones = null;
            @Nullable List<String> from = null;
            in.beginObject();
            for (String field = in.nextField(); field != null; field = in.nextField()) {
                switch (field) {
                    case "hresult" -> hresult = KeyFiles.map(in, in.list(ErrorFiles::facility));
                    case "ntstatus" -> ntStatus = KeyFiles.map(in, in.list(ErrorFiles::facility));
                    case "licensingZones" -> zones = KeyFiles.map(in, in.list(ErrorFiles::zone));
                    case "sources" -> from = in.texts();
                    default -> throw in.unknownField(field);
                }
            }
            return new Facilities(
                    in.required(hresult, "hresult"),
                    in.required(ntStatus, "ntstatus"),
                    in.required(zones, "licensingZones"),
                    in.required(from, "sources"));
        });
    }

    private Map<ErrorCode, UndefinedCode> readUndefinedCodes() {
        return byId(readList("errors/undefined.json", "codes", ErrorFiles::undefined), UndefinedCode::code);
    }

    private List<KmsEvent> readEvents() {
        return readList("errors/events.json", "events", ErrorFiles::event);
    }

    private List<Placeholder> readPlaceholders() {
        return readList("errors/placeholders.json", "placeholders", ErrorFiles::placeholder);
    }

    private List<CloudHost> readCloudHosts() {
        List<CloudHost> all = new ArrayList<>(readList("hosts/cloud.json", "hosts", ReferenceFiles::cloudHost));
        overlays.forEach(overlay -> all.addAll(overlay.cloudHosts()));
        return List.copyOf(byId(all, CloudHost::id).values());
    }

    private Map<String, Source> readSources() {
        List<Source> all = new ArrayList<>(readList("sources.json", "sources", ReferenceFiles::source));
        overlays.forEach(overlay -> all.addAll(overlay.sources()));
        return byId(all, Source::id);
    }

    private List<Erratum> readErrata() {
        return readList("errata.json", "errata", ReferenceFiles::erratum);
    }

    private String readDataDate() {
        return read("catalog.json", in -> onlyField(in, "dataDate"));
    }

    /** By id in the order of first appearance; a later entry takes the place of an earlier one. */
    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
        Map<K, T> map = new LinkedHashMap<>();
        for (T each : all) {
            map.put(id.apply(each), each);
        }
        return Collections.unmodifiableMap(map);
    }

    private <T> List<T> readList(String file, String field, Function<JsonInput, T> element) {
        return read(file, in -> onlyField(in, field, element));
    }

    private static <T> List<T> onlyField(JsonInput in, String wanted, Function<JsonInput, T> element) {
        in.beginObject();
        @Nullable List<T> all = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (!field.equals(wanted)) {
                throw in.unknownField(field);
            }
            all = in.list(element);
        }
        return in.required(all, wanted);
    }

    private static String onlyField(JsonInput in, String wanted) {
        in.beginObject();
        @Nullable String text = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (!field.equals(wanted)) {
                throw in.unknownField(field);
            }
            text = in.text();
        }
        return in.required(text, wanted);
    }

    private <T> T read(String file, Function<JsonInput, T> reader) {
        try (InputStream stream = files.open(file);
                JsonInput in = JsonInput.open("data/" + file, stream)) {
            T value = reader.apply(in);
            in.end();
            return value;
        } catch (NoSuchFileException e) {
            throw new CatalogException("data/" + file, "", "there is no such file");
        } catch (IOException e) {
            throw new CatalogException("data/" + file, "", String.valueOf(e.getMessage()));
        }
    }
}
