/** What the commands share: the console, the configuration, the run folder, and flags of more than one of them. */
@NullMarked
package dev.headroom.cli.workshop;

import org.jspecify.annotations.NullMarked;
