/** Commands that buy a model unit, measure it and delete it. */
@NullMarked
package dev.headroom.cli.unit;

import org.jspecify.annotations.NullMarked;
