/** An inventory to a plan for every machine of it, and every row that could not be planned with the reason. */
@NullMarked
package io.github.gvlk.fleet;

import org.jspecify.annotations.NullMarked;
