package io.github.gvlk.catalog;

import io.github.gvlk.value.KmsHost;
import java.util.List;
import java.util.Optional;

/**
 * A cloud or hosting vendor's own KMS endpoint, for its own customers.
 *
 * @param id what {@code --cloud} takes
 * @param host name and port
 * @param portStated false where the vendor names no port and the KMS default is taken
 * @param condition who may use it, and from where
 */
public record CloudHost(
        String id,
        String vendor,
        KmsHost host,
        boolean portStated,
        String condition,
        Optional<String> note,
        List<String> sources) {}
