/** What an account has of Bedrock: purchases of model units, and quotas by model. */
@NullMarked
package dev.headroom.sources.account;

import org.jspecify.annotations.NullMarked;
