/** Orders as commands of the AWS CLI. */
@NullMarked
package dev.headroom.reports.commands;

import org.jspecify.annotations.NullMarked;
