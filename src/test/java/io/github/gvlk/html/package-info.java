/** Tests of what pages are made of. */
@NullMarked
package io.github.gvlk.html;

import org.jspecify.annotations.NullMarked;
