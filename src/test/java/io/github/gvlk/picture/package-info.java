/** Pictures of a terminal for the documentation, made of what gvlk really prints. */
@NullMarked
package io.github.gvlk.picture;

import org.jspecify.annotations.NullMarked;
