/** Reads a whole text: everything of licensing that stands in it, and nothing of what it means. */
@NullMarked
package io.github.gvlk.diagnose.read;

import org.jspecify.annotations.NullMarked;
