package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.util.List;

/**
 * An error code that people meet and no public document defines.
 *
 * @param note where it is met, and what is known of it
 */
public record UndefinedCode(ErrorCode code, String note, List<String> sources) {}
