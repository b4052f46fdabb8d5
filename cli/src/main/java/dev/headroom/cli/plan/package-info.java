/** The command that plans, and judges earlier plans. */
@NullMarked
package dev.headroom.cli.plan;

import org.jspecify.annotations.NullMarked;
