/** The catalogue as one page for a browser that is whole in itself: for who has no Java at hand. */
@NullMarked
package io.github.gvlk.page;

import org.jspecify.annotations.NullMarked;
