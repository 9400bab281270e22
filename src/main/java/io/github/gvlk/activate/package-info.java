/** An edition and a KMS target to the ordered steps that make a computer use them. */
@NullMarked
package io.github.gvlk.activate;

import org.jspecify.annotations.NullMarked;
