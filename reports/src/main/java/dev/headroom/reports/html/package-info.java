/** Documents as one page of HTML, by templates that escape whatever they are given. */
@NullMarked
package dev.headroom.reports.html;

import org.jspecify.annotations.NullMarked;
