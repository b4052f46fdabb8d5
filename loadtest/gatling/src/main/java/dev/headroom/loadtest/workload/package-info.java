/** What each request asks for: token counts drawn or traced, and prompts of that many words. */
@NullMarked
package dev.headroom.loadtest.workload;

import org.jspecify.annotations.NullMarked;
