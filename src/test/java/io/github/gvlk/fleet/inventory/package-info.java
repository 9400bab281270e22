@NullMarked
package io.github.gvlk.fleet.inventory;

import org.jspecify.annotations.NullMarked;
