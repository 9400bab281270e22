/** Tests of what stands around the program in its repository: forms for issues, workflows. */
@NullMarked
package io.github.gvlk.repository;

import org.jspecify.annotations.NullMarked;
