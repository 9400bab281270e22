/** Benchmarks: run by hand, never as tests. */
@NullMarked
package io.github.gvlk.bench;

import org.jspecify.annotations.NullMarked;
