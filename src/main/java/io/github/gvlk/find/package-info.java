/** Text to edition: reads the wording by the catalogue's vocabulary and answers one, several, or none with the reason. */
@NullMarked
package io.github.gvlk.find;

import org.jspecify.annotations.NullMarked;
