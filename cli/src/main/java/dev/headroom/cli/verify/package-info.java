/** The command that sends what a plan was made for, and holds it against the plan. */
@NullMarked
package dev.headroom.cli.verify;

import org.jspecify.annotations.NullMarked;
