/** What people read: one report of a plan, in several formats. */
@NullMarked
package dev.headroom.reports;

import org.jspecify.annotations.NullMarked;
