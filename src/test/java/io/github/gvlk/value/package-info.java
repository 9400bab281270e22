/** Tests of the values: what each reads, refuses and prints. */
@NullMarked
package io.github.gvlk.value;

import org.jspecify.annotations.NullMarked;
