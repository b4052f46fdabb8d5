/** Whether this machine can do the work: each check with what was found, and what to do where it is not enough. */
@NullMarked
package dev.headroom.cli.doctor;

import org.jspecify.annotations.NullMarked;
