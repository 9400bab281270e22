@NullMarked
package io.github.gvlk.diagnose;

import org.jspecify.annotations.NullMarked;
