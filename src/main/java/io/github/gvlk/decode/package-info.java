/** Text to error codes, and an error code to its explanation. */
@NullMarked
package io.github.gvlk.decode;

import org.jspecify.annotations.NullMarked;
