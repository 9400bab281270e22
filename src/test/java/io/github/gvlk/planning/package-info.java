@NullMarked
package io.github.gvlk.planning;

import org.jspecify.annotations.NullMarked;
