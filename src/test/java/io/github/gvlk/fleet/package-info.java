@NullMarked
package io.github.gvlk.fleet;

import org.jspecify.annotations.NullMarked;
