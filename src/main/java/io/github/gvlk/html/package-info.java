/** Pages for a browser: text that never becomes markup, and fixed parts with marks. */
@NullMarked
package io.github.gvlk.html;

import org.jspecify.annotations.NullMarked;
