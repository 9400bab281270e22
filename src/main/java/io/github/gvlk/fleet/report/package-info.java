/** What became of an inventory as one web page that loads nothing. */
@NullMarked
package io.github.gvlk.fleet.report;

import org.jspecify.annotations.NullMarked;
