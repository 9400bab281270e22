package io.github.gvlk.catalog;

import java.util.List;

/** What {@code data/errors/events.json} holds, each list ascending. */
record EventTables(List<KmsEvent> events, List<StatusFlag> statusFlags) {}
