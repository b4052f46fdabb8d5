/** What a pipeline asks of a result: conditions on named figures, the verdict of each, and a file of them for build servers. */
@NullMarked
package dev.headroom.cli.gate;

import org.jspecify.annotations.NullMarked;
