package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A system that may be a KMS host or a Hyper-V host.
 *
 * @param names short wordings that mean it beside its name, such as a bare year; editions' names mean it anyway
 * @param products the releases of the catalogue that it is; empty where it is only some editions of one
 * @param editions ids of the editions that it is, where it is not the whole release
 * @param cannotHost why it cannot be a KMS host, where its publisher says so
 */
public record HostSystem(
        String id,
        String name,
        Family family,
        List<String> names,
        List<String> products,
        List<String> editions,
        Optional<String> cannotHost,
        List<String> sources) {}
