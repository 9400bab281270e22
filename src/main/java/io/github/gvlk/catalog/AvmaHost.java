package io.github.gvlk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A row of the table of Automatic Virtual Machine Activation: which guests a Hyper-V host activates.
 *
 * @param system id of the {@link HostSystem}; its Datacenter edition is meant
 * @param guests releases that it activates, every edition of them
 * @param newer releases that it does not activate, because they are newer than it is
 * @param unread why nothing is known of this host, where its row could not be read
 */
public record AvmaHost(
        String system, List<String> guests, List<String> newer, Optional<String> unread, List<String> sources)
        implements HostBasis {}
