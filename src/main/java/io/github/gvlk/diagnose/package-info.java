/** Says what pasted licensing output means: the state of every product, what is wrong, and what to do. */
@NullMarked
package io.github.gvlk.diagnose;

import org.jspecify.annotations.NullMarked;
