package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The least update that a KMS host needs before it activates something newer than itself.
 *
 * @param system id of the {@link HostSystem}
 * @param products the releases that it is needed for
 * @param update its number, as printed
 * @param date of its release: a day or a month (ISO); empty where the table gives none
 * @param orLater the kind of update of which a later one does too; empty where none is named
 * @param errata ids of the errata that concern it
 */
public record HostUpdate(
        String system,
        List<String> products,
        String update,
        Optional<String> date,
        Optional<String> orLater,
        List<String> errata,
        List<String> sources) {}
