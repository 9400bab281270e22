/** Tests of the built distribution: they start it the way a user does, as a process. */
@NullMarked
package io.github.gvlk.it;

import org.jspecify.annotations.NullMarked;
