/** AWS's Price List: what its offers have on Bedrock's models, read under the names that we know and no others. */
@NullMarked
package dev.headroom.sources.prices;

import org.jspecify.annotations.NullMarked;
