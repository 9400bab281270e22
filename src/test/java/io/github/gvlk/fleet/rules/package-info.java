@NullMarked
package io.github.gvlk.fleet.rules;

import org.jspecify.annotations.NullMarked;
