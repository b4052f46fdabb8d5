/** Turns the YAML of the {@code config} folder into values. The only package that knows the syntax and its parser. */
@NullMarked
package dev.headroom.config.file;

import org.jspecify.annotations.NullMarked;
