/** Answers about an estate: which host activates what, how many computers it takes, and what people ask. */
@NullMarked
package io.github.gvlk.planning;

import org.jspecify.annotations.NullMarked;
