@NullMarked
package io.github.gvlk.cli;

import org.jspecify.annotations.NullMarked;
