/** The command that writes reports. */
@NullMarked
package dev.headroom.cli.report;

import org.jspecify.annotations.NullMarked;
