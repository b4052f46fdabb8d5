/** The request for a quota as a text. */
@NullMarked
package dev.headroom.reports.request;

import org.jspecify.annotations.NullMarked;
