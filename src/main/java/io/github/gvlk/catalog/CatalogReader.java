package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads each part of the catalogue from its files and lays the overlays over it; keeps nothing. */
final class CatalogReader {
    private static final List<String> EDITION_FILES =
            List.of("keys/windows-client.json", "keys/windows-server.json", "keys/office.json", "keys/avma.json");
    private static final String DOCUMENTED_ERRORS = "errors/documented.json";
    private static final String FACILITIES = "errors/facilities.json";
    private static final String SOURCES = "sources.json";
    private static final List<String> LISTED_ERROR_FILES = List.of("errors/licensing.json", "errors/windows.json");

    private final DataFiles files;
    private final Optional<CatalogIndex> index;
    private final List<Overlay> overlays;

    CatalogReader(DataFiles files, List<Overlay> overlays) {
        this.files = files;
        this.index = files.index();
        this.overlays = overlays;
    }

    List<Edition> editions() {
        List<Edition> all = new ArrayList<>();
        for (String file : EDITION_FILES) {
            all.addAll(readList(file, "editions", KeyFiles::edition));
        }
        overlays.forEach(overlay -> all.addAll(overlay.editions()));
        return List.copyOf(byId(all, Edition::id).values());
    }

    Map<String, List<LocalName>> names() {
        return read("keys/names.json", in -> {
            List<Map.Entry<String, List<LocalName>>> entries = onlyField(in, "editions", KeyFiles::names);
            return KeyFiles.map(in, entries);
        });
    }

    List<ProductWithoutKey> withoutGvlk() {
        List<ProductWithoutKey> all =
                new ArrayList<>(readList("keys/without-gvlk.json", "products", KeyFiles::productWithoutKey));
        overlays.forEach(overlay -> all.addAll(overlay.withoutGvlk()));
        return List.copyOf(byId(all, ProductWithoutKey::id).values());
    }

    List<EditionChange> editionChanges() {
        return readList("keys/edition-changes.json", "changes", KeyFiles::editionChange);
    }

    ActivationTools tools() {
        return read("activation/tools.json", ToolFiles::tools);
    }

    List<DialectGuide> dialects() {
        return readList("activation/dialects.json", "dialects", ToolFiles::dialect);
    }

    Vocabulary vocabulary() {
        return read("find/vocabulary.json", VocabularyFile::read);
    }

    Map<ErrorCode, ActivationError> documentedErrors() {
        List<ActivationError> all = new ArrayList<>(readList(DOCUMENTED_ERRORS, "errors", ErrorFiles::documented));
        overlays.forEach(overlay -> all.addAll(overlay.errors()));
        return byId(all, ActivationError::code);
    }

    Map<ErrorCode, ListedError> listedErrors() {
        List<ListedError> all = new ArrayList<>();
        for (String file : LISTED_ERROR_FILES) {
            all.addAll(readList(file, "errors", ErrorFiles::listed));
        }
        return byId(all, ListedError::code);
    }

    Facilities facilities() {
        return read(FACILITIES, FacilityFiles::facilities);
    }

    /** The names of a facility; only with an index. */
    List<String> facilityNames(boolean ntStatus, int facility) {
        JsonInput in = indexed(FACILITIES).orElseThrow();
        return FacilityFiles.names(in, ntStatus ? "ntstatus" : "hresult", facility);
    }

    /** The ranges of the licensing service's codes; only with an index. */
    Map<Integer, Facilities.LicensingZone> licensingZones() {
        return FacilityFiles.zones(indexed(FACILITIES).orElseThrow());
    }

    Map<ErrorCode, UndefinedCode> undefinedCodes() {
        return byId(readList("errors/undefined.json", "codes", ErrorFiles::undefined), UndefinedCode::code);
    }

    EventTables events() {
        return read("errors/events.json", ErrorFiles::events);
    }

    List<Placeholder> placeholders() {
        return readList("errors/placeholders.json", "placeholders", ErrorFiles::placeholder);
    }

    List<CloudHost> cloudHosts() {
        List<CloudHost> all = new ArrayList<>(readList("hosts/cloud.json", "hosts", ReferenceFiles::cloudHost));
        overlays.forEach(overlay -> all.addAll(overlay.cloudHosts()));
        return List.copyOf(byId(all, CloudHost::id).values());
    }

    Map<String, Source> sources() {
        List<Source> all = new ArrayList<>(readList(SOURCES, "sources", ReferenceFiles::source));
        overlays.forEach(overlay -> all.addAll(overlay.sources()));
        return byId(all, Source::id);
    }

    List<Erratum> errata() {
        return readList("errata.json", "errata", ReferenceFiles::erratum);
    }

    String dataDate() {
        return read("catalog.json", in -> onlyField(in, "dataDate"));
    }

    List<OutputLabel> outputLabels() {
        return readList("diagnose/labels.json", "labels", DiagnosisFiles::label);
    }

    List<SkuNumber> skuNumbers() {
        return readList("keys/skus.json", "skus", KeyFiles::skuNumber);
    }

    List<DefaultKey> defaultKeys() {
        return readList("keys/default-keys.json", "defaultKeys", DiagnosisFiles::defaultKey);
    }

    List<ChannelWord> channelWords() {
        return readList("diagnose/channels.json", "channels", DiagnosisFiles::channelWord);
    }

    List<Symptom> symptoms() {
        return readList("diagnose/symptoms.json", "symptoms", DiagnosisFiles::symptom);
    }

    Map<String, CheckStep> checkSteps() {
        return byId(readList("diagnose/steps.json", "steps", DiagnosisFiles::step), CheckStep::id);
    }

    KmsLimits kmsLimits() {
        return read("planning/kms.json", PlanningFiles::limits);
    }

    List<InventoryColumn> inventoryColumns() {
        return read("fleet/columns.json", InventoryFiles::columns);
    }

    HostTables hostTables() {
        return read("planning/host-matrix.json", HostTableFiles::tables);
    }

    Map<String, PlanningFact> planningFacts() {
        return byId(readList("planning/facts.json", "facts", EstateFiles::fact), PlanningFact::id);
    }

    Map<String, FaqEntry> faq() {
        return byId(readList("planning/faq.json", "questions", EstateFiles::question), FaqEntry::id);
    }

    /** By id in the order of first appearance; a later entry takes the place of an earlier one. */
    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
        Map<K, T> map = new LinkedHashMap<>();
        for (T each : all) {
            map.put(id.apply(each), each);
        }
        return Collections.unmodifiableMap(map);
    }

    /** Whether entries can be read one by one. */
    boolean hasIndex() {
        return index.isPresent();
    }

    /** Whether what the build prepared is true of this catalogue: overlays may add editions. */
    boolean isAsBuilt() {
        return hasIndex() && overlays.isEmpty();
    }

    /** The edition with that id; only where the catalogue is as built. */
    Optional<Edition> edition(String id) {
        for (String file : EDITION_FILES) {
            Optional<JsonInput> entry = entry(file, id);
            if (entry.isPresent()) {
                return Optional.of(KeyFiles.edition(entry.get()));
            }
        }
        return Optional.empty();
    }

    /** The documented error with that code; only with an index. */
    Optional<ActivationError> documentedError(ErrorCode code) {
        for (int i = overlays.size() - 1; i >= 0; i--) {
            for (ActivationError error : overlays.get(i).errors()) {
                if (error.code().equals(code)) {
                    return Optional.of(error);
                }
            }
        }
        Optional<JsonInput> entry = entry(DOCUMENTED_ERRORS, code.hex());
        return entry.isEmpty() ? Optional.empty() : Optional.of(ErrorFiles.documented(entry.get()));
    }

    /** The messages of the documented errors; only where the catalogue is as built. */
    List<Map.Entry<ErrorCode, String>> documentedMessages() {
        return readList(DOCUMENTED_ERRORS, "errors", ErrorFiles::message);
    }

    /** The listed error with that code; only with an index. */
    Optional<ListedError> listedError(ErrorCode code) {
        for (int i = LISTED_ERROR_FILES.size() - 1; i >= 0; i--) {
            Optional<JsonInput> entry = entry(LISTED_ERROR_FILES.get(i), code.hex());
            if (entry.isPresent()) {
                return Optional.of(ErrorFiles.listed(entry.get()));
            }
        }
        return Optional.empty();
    }

    /** The document with that id; only with an index. */
    Optional<Source> source(String id) {
        for (int i = overlays.size() - 1; i >= 0; i--) {
            for (Source source : overlays.get(i).sources()) {
                if (source.id().equals(id)) {
                    return Optional.of(source);
                }
            }
        }
        Optional<JsonInput> entry = entry(SOURCES, id);
        return entry.isEmpty() ? Optional.empty() : Optional.of(ReferenceFiles.source(entry.get()));
    }

    /** The entry of a file's list with that key, from the index; it need not be closed. */
    Optional<JsonInput> entry(String file, String key) {
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Optional<Tokens> tokens = index.get().entry(file, key);
        return tokens.isEmpty() ? Optional.empty() : Optional.of(JsonInput.of("data/" + file, tokens.get()));
    }

    /** A file from the index; it need not be closed. */
    Optional<JsonInput> indexed(String file) {
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Optional<Tokens> tokens = index.get().file(file);
        return tokens.isEmpty() ? Optional.empty() : Optional.of(JsonInput.of("data/" + file, tokens.get()));
    }

    <T> List<T> readList(String file, String field, Function<JsonInput, T> element) {
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

    <T> T read(String file, Function<JsonInput, T> reader) {
        try {
            return readFile(file, reader);
        } catch (CatalogException e) {
            if (files.arePartOfTheProgram()) {
                throw DamagedInstallationException.by(e);
            }
            throw e;
        }
    }

    private <T> T readFile(String file, Function<JsonInput, T> reader) {
        Optional<JsonInput> indexed = indexed(file);
        if (indexed.isPresent()) {
            return reader.apply(indexed.get());
        }
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
