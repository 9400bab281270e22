package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.WindowsBuild;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A licence of the text with what the catalogue knows of it.
 *
 * @param machine the computer that the text names for it
 * @param name as printed
 * @param description as printed
 * @param edition the edition inside the name, as printed: {@code ServerStandard}
 * @param title what a person calls the product: {@code Windows Server 2019 Standard}; the name as printed where nothing
 *     better is known
 * @param build of the system
 * @param reason the code that is printed with the status
 * @param partialKey the last five characters of the key, as printed
 * @param inUse false when the text says that no key is installed for it
 * @param remainingMinutes until the activation or grace ends; empty when it does not end or is not shown
 * @param expires the date of the end as printed, where the tool prints a date
 * @param activatedBy by what the product was activated, where the text shows it
 * @param host what the computer says of itself as a KMS host; empty when it is none
 * @param windowsRearms how often all licences of the application may still be rearmed
 * @param skuRearms how often this licence may
 */
public record Product(
        Optional<String> machine,
        Optional<String> name,
        Optional<String> description,
        Optional<String> edition,
        String title,
        Optional<Guid> activationId,
        Optional<WindowsBuild> build,
        LicenseChannel channel,
        LicenseStatus status,
        Optional<ErrorCode> reason,
        Optional<String> partialKey,
        KeyIdentity key,
        boolean inUse,
        OptionalLong remainingMinutes,
        Optional<String> expires,
        Optional<ActivatedBy> activatedBy,
        KmsContact kms,
        Optional<KmsHostState> host,
        Optional<String> evaluationEnd,
        OptionalInt windowsRearms,
        OptionalInt skuRearms,
        Optional<Guid> cmid) {

    /** Who activated a product. */
    public enum ActivatedBy {
        KMS,
        ACTIVE_DIRECTORY,
        HYPER_V,
        TOKEN
    }
}
