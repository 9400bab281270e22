@NullMarked
package io.github.gvlk.fleet.write;

import org.jspecify.annotations.NullMarked;
