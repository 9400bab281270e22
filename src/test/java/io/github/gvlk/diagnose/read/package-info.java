@NullMarked
package io.github.gvlk.diagnose.read;

import org.jspecify.annotations.NullMarked;
