/** Service Quotas: what the account may use, and requests for more. */
@NullMarked
package dev.headroom.emulator.quotas;

import org.jspecify.annotations.NullMarked;
