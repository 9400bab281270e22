/** An export of an inventory, in the forms that tools write, to its rows. */
@NullMarked
package io.github.gvlk.fleet.inventory;

import org.jspecify.annotations.NullMarked;
