/** What a person says beside an inventory: which edition a name means, and which machine asks which KMS host. */
@NullMarked
package io.github.gvlk.fleet.rules;

import org.jspecify.annotations.NullMarked;
