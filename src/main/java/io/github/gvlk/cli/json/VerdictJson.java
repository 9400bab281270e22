package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.HostBasis;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.OfficeHostKey;
import io.github.gvlk.planning.HostVerdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a host activates an edition. {@code verdict} is {@code yes}, {@code no} or {@code unknown}; {@code hostKey} is
 * the kind of host key or the licence pack, null where there is none.
 */
public record VerdictJson(
        String host,
        String edition,
        String product,
        String verdict,
        @Nullable String hostKey,
        @Nullable String activationId,
        @Nullable String update,
        String reason,
        List<SourceJson> sources) {

    public static VerdictJson of(Catalog catalog, HostSystem system, Edition edition, HostVerdict verdict) {
        @Nullable String hostKey = null;
        @Nullable String activationId = null;
        @Nullable String update = null;
        if (verdict instanceof HostVerdict.Can can) {
            HostBasis basis = can.basis();
            update = can.update().orElse(null);
            if (basis instanceof HostKeyGroup group) {
                hostKey = group.name();
            } else if (basis instanceof OfficeHostKey office) {
                hostKey = office.pack();
                activationId = office.activationId().text().toUpperCase(Locale.ROOT);
            }
        }
        return new VerdictJson(
                system.name(),
                edition.name(),
                edition.product(),
                word(verdict),
                hostKey,
                activationId,
                update,
                verdict.reason(),
                SourceJson.of(catalog, verdict.sources()));
    }

    /** The word of the output for a verdict. */
    public static String word(HostVerdict verdict) {
        if (verdict instanceof HostVerdict.Can) {
            return "yes";
        }
        return verdict instanceof HostVerdict.Cannot ? "no" : "unknown";
    }
}
