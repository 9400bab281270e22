/** The records of the data and the reader that makes one catalogue of the bundled files and the user's overlays. */
@NullMarked
package io.github.gvlk.catalog;

import org.jspecify.annotations.NullMarked;
