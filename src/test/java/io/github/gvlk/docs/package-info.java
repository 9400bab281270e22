/** Tests of the prose: that links lead somewhere and that what the guides name exists. */
@NullMarked
package io.github.gvlk.docs;

import org.jspecify.annotations.NullMarked;
