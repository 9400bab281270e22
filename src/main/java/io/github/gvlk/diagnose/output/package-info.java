/** Reads what licensing tools print: labels and values, in any language, to licences and actions. */
@NullMarked
package io.github.gvlk.diagnose.output;

import org.jspecify.annotations.NullMarked;
