@NullMarked
package dev.headroom.planner;

import org.jspecify.annotations.NullMarked;
