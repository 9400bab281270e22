package io.github.gvlk.cli.completion;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.catalog.FaqEntry;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.catalog.ProductWithoutKey;
import io.github.gvlk.catalog.Source;
import io.github.gvlk.catalog.UndefinedCode;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words of the catalogue that a command line takes, as candidates for picocli. Naming them costs nothing: the catalogue
 * is read only when a script is made of them.
 */
public enum CatalogWords implements Iterable<String> {
    /** The id of each edition that the finder finds by it. */
    EDITIONS,
    /** The names that {@code --cloud} takes. */
    CLOUD_HOSTS,
    /** The systems of KMS and Hyper-V hosts. */
    HOST_SYSTEMS,
    /** The kinds of KMS host keys. */
    HOST_KEYS,
    /** The error codes of all tables, then their symbols. */
    ERROR_CODES,
    /** The questions that {@code gvlk plan faq} answers. */
    QUESTIONS,
    /** Every id that {@code gvlk catalog show} knows. */
    ENTRIES;

    /** The words of the bundled catalogue. */
    @Override
    public Iterator<String> iterator() {
        return of(Catalog.bundled()).iterator();
    }

    /** The words of that catalogue, each once, in the order of its tables. */
    public List<String> of(Catalog catalog) {
        Stream<String> words = switch (this) {
            case EDITIONS -> editions(catalog);
            case CLOUD_HOSTS -> catalog.cloudHosts().stream().map(CloudHost::id);
            case HOST_SYSTEMS -> catalog.hostTables().systems().stream().map(HostSystem::id);
            case HOST_KEYS -> catalog.hostTables().keyGroups().stream().map(HostKeyGroup::id);
            case ERROR_CODES -> Stream.concat(codes(catalog), symbols(catalog));
            case QUESTIONS -> catalog.faq().stream().map(FaqEntry::id);
            case ENTRIES -> entries(catalog);
        };
        return words.distinct().toList();
    }

    /** A published table has names that no edition bears: the finder refuses them, so nobody is led to them. */
    private static Stream<String> editions(Catalog catalog) {
        Finder finder = Finder.of(catalog);
        return catalog.editions().stream()
                .map(Edition::id)
                .filter(id -> matches(finder.find(Question.of(id)))
                        .anyMatch(match -> match.edition().id().equals(id)));
    }

    private static Stream<Answer.Match> matches(Answer answer) {
        if (answer instanceof Answer.One one) {
            return one.matches().stream();
        }
        return answer instanceof Answer.Several several ? several.matches().stream() : Stream.of();
    }

    private static Stream<String> codes(Catalog catalog) {
        return Stream.of(
                        catalog.documentedErrors().stream().map(ActivationError::code),
                        catalog.listedErrors().stream().map(ListedError::code),
                        catalog.undefinedCodes().stream().map(UndefinedCode::code))
                .flatMap(codes -> codes)
                .sorted()
                .map(code -> code.hex());
    }

    private static Stream<String> symbols(Catalog catalog) {
        return Stream.concat(
                        catalog.documentedErrors().stream().map(ActivationError::symbol),
                        catalog.listedErrors().stream().map(ListedError::symbol))
                .flatMap(Optional::stream)
                .sorted();
    }

    private static Stream<String> entries(Catalog catalog) {
        return Stream.of(
                        catalog.editions().stream().map(Edition::id),
                        catalog.withoutGvlk().stream().map(ProductWithoutKey::id),
                        catalog.cloudHosts().stream().map(CloudHost::id),
                        catalog.errata().stream().map(Erratum::id),
                        catalog.sources().stream().map(Source::id),
                        codes(catalog))
                .flatMap(ids -> ids);
    }
}
