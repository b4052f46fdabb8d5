/** Commands that show prices and quotas, and hold them against what AWS says today. */
@NullMarked
package dev.headroom.cli.prices;

import org.jspecify.annotations.NullMarked;
