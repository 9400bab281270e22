/** Tests of the data files, of their schemas, and of the reader that makes one catalogue of them. */
@NullMarked
package io.github.gvlk.catalog;

import org.jspecify.annotations.NullMarked;
