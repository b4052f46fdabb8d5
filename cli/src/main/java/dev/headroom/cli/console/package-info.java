/** How the program speaks: results, progress, tables, numbers and the end of it. */
@NullMarked
package dev.headroom.cli.console;

import org.jspecify.annotations.NullMarked;
