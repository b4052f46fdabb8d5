/** Orders as Terraform. */
@NullMarked
package dev.headroom.reports.terraform;

import org.jspecify.annotations.NullMarked;
