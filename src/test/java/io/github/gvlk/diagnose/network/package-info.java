@NullMarked
package io.github.gvlk.diagnose.network;

import org.jspecify.annotations.NullMarked;
