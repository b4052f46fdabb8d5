/** Figures to SVG: ticks, scales, labels that keep out of each other's way. Colours are the page's, by class. */
@NullMarked
package dev.headroom.reports.chart;

import org.jspecify.annotations.NullMarked;
