package io.github.gvlk.catalog;

import java.util.List;

/**
 * An event of Windows' licensing in the event log. Its number is no error code; where a code stands in it is told.
 *
 * @param id the event id
 * @param meaning what the event says
 * @param code where its error code stands, and what to do with it
 */
public record KmsEvent(int id, String meaning, String code, List<String> sources) {}
