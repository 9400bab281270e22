/** Tests of the dialects: the exact lines they print. */
@NullMarked
package io.github.gvlk.render;

import org.jspecify.annotations.NullMarked;
