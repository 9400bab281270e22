/** The lines of a pasted text, as every reader of it sees them, and what may be repeated of them. */
@NullMarked
package io.github.gvlk.diagnose.text;

import org.jspecify.annotations.NullMarked;
