package io.github.gvlk.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Entries of a user's own file: each is added to the catalogue, or takes the place of the bundled entry with the same
 * id or code. A file is taken whole or refused whole.
 */
record Overlay(
        String file,
        List<Edition> editions,
        List<ProductWithoutKey> withoutGvlk,
        List<ActivationError> errors,
        List<CloudHost> cloudHosts,
        List<Source> sources) {

    /**
     * Reads a file.
     *
     * @throws CatalogException when it cannot be read, is not JSON, or an entry is not as the schema says
     */
    static Overlay read(Path path) {
        String file = path.toString();
        try (InputStream in = Files.newInputStream(path);
                JsonInput json = JsonInput.open(file, in)) {
            return read(file, json);
        } catch (NoSuchFileException e) {
            throw new CatalogException(file, "", "there is no such file");
        } catch (IOException e) {
            throw new CatalogException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    private static Overlay read(String file, JsonInput in) {
        List<Edition> editions = List.of();
        List<ProductWithoutKey> withoutGvlk = List.of();
        List<ActivationError> errors = List.of();
        List<CloudHost> cloudHosts = List.of();
        List<Source> sources = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "editions" -> editions = in.list(KeyFiles::edition);
                case "withoutGvlk" -> withoutGvlk = in.list(KeyFiles::productWithoutKey);
                case "errors" -> errors = in.list(ErrorFiles::documented);
                case "cloudHosts" -> cloudHosts = in.list(ReferenceFiles::cloudHost);
                case "sources" -> sources = in.list(ReferenceFiles::source);
                default -> throw in.unknownField(field);
            }
        }
        in.end();
        Overlay overlay = new Overlay(file, editions, withoutGvlk, errors, cloudHosts, sources);
        overlay.requireDifferent("/editions/", editions, Edition::id);
        overlay.requireDifferent("/withoutGvlk/", withoutGvlk, ProductWithoutKey::id);
        overlay.requireDifferent("/errors/", errors, ActivationError::code);
        overlay.requireDifferent("/cloudHosts/", cloudHosts, CloudHost::id);
        overlay.requireDifferent("/sources/", sources, Source::id);
        return overlay;
    }

    /** Refuses a file that has two entries with one id: which of them is meant nobody can tell. */
    private <T> void requireDifferent(String place, List<T> entries, Function<T, Object> id) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Object each = id.apply(entries.get(i));
            if (!seen.add(each)) {
                throw new CatalogException(file, place + i, each + " stands there twice");
            }
        }
    }

    /** Refuses an entry whose source is in neither the catalogue nor the file: every fact names where it comes from. */
    void requireSources(Set<String> known) {
        for (int i = 0; i < editions.size(); i++) {
            require(known, "/editions/" + i, editions.get(i).sources());
        }
        for (int i = 0; i < withoutGvlk.size(); i++) {
            require(known, "/withoutGvlk/" + i, withoutGvlk.get(i).sources());
        }
        for (int i = 0; i < errors.size(); i++) {
            require(known, "/errors/" + i, errors.get(i).sources());
        }
        for (int i = 0; i < cloudHosts.size(); i++) {
            require(known, "/cloudHosts/" + i, cloudHosts.get(i).sources());
        }
    }

    private void require(Set<String> known, String entry, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                throw new CatalogException(
                        file,
                        entry + "/sources/" + i,
                        "no source has the id " + io.github.gvlk.value.InvalidValueException.visible(ids.get(i)));
            }
        }
    }
}
