/** The plans of many machines to the files that people and engines take. */
@NullMarked
package io.github.gvlk.fleet.write;

import org.jspecify.annotations.NullMarked;
