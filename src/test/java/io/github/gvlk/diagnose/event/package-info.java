@NullMarked
package io.github.gvlk.diagnose.event;

import org.jspecify.annotations.NullMarked;
