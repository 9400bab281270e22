package io.github.gvlk.catalog;

import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.ProductKey;
import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Optional;

/**
 * One row of a publisher's key table: an edition and the setup key that it takes.
 *
 * @param id unique over all editions; lower-case words joined by hyphens
 * @param name as the publisher prints it
 * @param product the release that the edition belongs to, such as {@code Windows Server 2022}
 * @param channel the servicing channel (LTSC, LTSB, SAC, GA); empty for products older than the channels
 * @param editionId the EditionID of DISM and the registry, where the publisher documents it
 * @param builds the builds of the product, not of the edition; empty for Office
 * @param systemName the name that a system of this release prints itself, when it names no release: it decides only
 *     together with a build
 * @param alsoCalled other spellings of the name that this row answers
 * @param answersName false for a row that only its key finds, because its printed name misleads
 * @param remark what a person must know before using the key; shown with every answer
 * @param sources ids of the documents that print the row
 * @param errata ids of the errata that concern the row
 */
public record Edition(
        String id,
        String name,
        String product,
        KeyKind kind,
        Family family,
        Optional<String> channel,
        ProductKey key,
        Optional<EditionId> editionId,
        List<WindowsBuild> builds,
        Optional<String> systemName,
        List<String> alsoCalled,
        boolean answersName,
        Optional<String> remark,
        List<String> sources,
        List<String> errata) {

    /** The newest build of the product; editions without one (Office) count as older than any. */
    public int newestBuild() {
        return builds.isEmpty() ? 0 : builds.get(builds.size() - 1).number();
    }

    /** The name with its kind where the kind is not the usual one: {@code Windows Server 2022 Standard (AVMA)}. */
    public String label() {
        return kind == KeyKind.AVMA ? name + " (AVMA)" : name;
    }
}
