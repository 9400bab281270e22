/** Tests of the planner, with the bundled catalogue. */
@NullMarked
package io.github.gvlk.activate;

import org.jspecify.annotations.NullMarked;
