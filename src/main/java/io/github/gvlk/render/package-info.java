/** An activation plan to the text of one dialect. Quoting lives here and nowhere else. */
@NullMarked
package io.github.gvlk.render;

import org.jspecify.annotations.NullMarked;
