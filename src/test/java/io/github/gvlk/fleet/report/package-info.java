/** Tests of the report of an inventory. */
@NullMarked
package io.github.gvlk.fleet.report;

import org.jspecify.annotations.NullMarked;
