/** The control plane: provisioned throughput and what else an account may look up about models. */
@NullMarked
package dev.headroom.emulator.control;

import org.jspecify.annotations.NullMarked;
