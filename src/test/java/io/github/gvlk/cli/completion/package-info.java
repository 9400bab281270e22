@NullMarked
package io.github.gvlk.cli.completion;

import org.jspecify.annotations.NullMarked;
