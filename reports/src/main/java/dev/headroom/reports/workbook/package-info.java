/** Documents as a workbook whose costs are formulas. */
@NullMarked
package dev.headroom.reports.workbook;

import org.jspecify.annotations.NullMarked;
