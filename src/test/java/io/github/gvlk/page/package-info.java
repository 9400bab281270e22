/** Tests of the lookup page; what it does in a browser is tested there. */
@NullMarked
package io.github.gvlk.page;

import org.jspecify.annotations.NullMarked;
