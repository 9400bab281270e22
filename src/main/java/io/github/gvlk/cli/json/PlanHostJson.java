package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.HostKeyGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code gvlk plan host}: what a system activates as a KMS host, and its guests as a Hyper-V host.
 *
 * @param host the system
 * @param cannotHost why it cannot be a KMS host; null where it can, or nothing is known
 * @param hostKeys the kinds of host keys that can be installed on it, newest first
 */
public record PlanHostJson(
        String host,
        @Nullable String cannotHost,
        List<HostKeyJson> hostKeys,
        List<VerdictJson> clients,
        List<VerdictJson> guests) {

    /** A kind of host key. */
    public record HostKeyJson(
            String id, String name, @Nullable String remark) {
        public static HostKeyJson of(HostKeyGroup group) {
            return new HostKeyJson(group.id(), group.name(), group.remark().orElse(null));
        }
    }
}
