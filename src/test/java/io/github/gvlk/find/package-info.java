@NullMarked
package io.github.gvlk.find;

import org.jspecify.annotations.NullMarked;
