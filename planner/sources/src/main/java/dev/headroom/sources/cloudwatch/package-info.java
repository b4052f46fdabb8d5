/** Usage out of CloudWatch's API: which models are in use, what to ask of them, and the answers as the importer of files reads them. */
@NullMarked
package dev.headroom.sources.cloudwatch;

import org.jspecify.annotations.NullMarked;
