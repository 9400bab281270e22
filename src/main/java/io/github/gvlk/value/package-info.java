/** The few values that every room shares and that check themselves: a factory per meaning, no input or output. */
@NullMarked
package io.github.gvlk.value;

import org.jspecify.annotations.NullMarked;
