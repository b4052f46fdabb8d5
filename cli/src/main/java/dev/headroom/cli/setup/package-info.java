/** A new project, and what of a machine and an account is ready for it. */
@NullMarked
package dev.headroom.cli.setup;

import org.jspecify.annotations.NullMarked;
