/** Tests of the decoder, with the bundled catalogue. */
@NullMarked
package io.github.gvlk.decode;

import org.jspecify.annotations.NullMarked;
