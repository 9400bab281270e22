@NullMarked
package io.github.gvlk.diagnose.output;

import org.jspecify.annotations.NullMarked;
