/** Tests of the whole: which part may use which. */
@NullMarked
package io.github.gvlk;

import org.jspecify.annotations.NullMarked;
