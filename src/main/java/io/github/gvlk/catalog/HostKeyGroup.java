package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A kind of KMS host key (CSVLK) of Windows, as the publisher's tables name it. The keys themselves are each
 * organisation's own, and in no table.
 *
 * @param family of the systems that can host it
 * @param product the release that the key is of
 * @param systems ids of the {@link HostSystem}s that it can be installed on
 * @param products releases of which it activates every edition
 * @param editions ids of the editions that it activates besides
 * @param newer releases that it does not activate, because they are newer than it is; of what stands in none of the three
 *     lists the tables say nothing
 * @param remark what a person must know before relying on it
 */
public record HostKeyGroup(
        String id,
        String name,
        Family family,
        String product,
        List<String> systems,
        List<String> products,
        List<String> editions,
        List<String> newer,
        Optional<String> remark,
        List<String> sources)
        implements HostBasis {

    /** Whether the table of this key lists the edition. */
    public boolean lists(Edition edition) {
        return products.contains(edition.product()) || editions.contains(edition.id());
    }
}
