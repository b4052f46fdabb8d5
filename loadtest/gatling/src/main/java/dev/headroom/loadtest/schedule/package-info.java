/** Who sends when: load levels, arrivals, and the intended start of every request. */
@NullMarked
package dev.headroom.loadtest.schedule;

import org.jspecify.annotations.NullMarked;
