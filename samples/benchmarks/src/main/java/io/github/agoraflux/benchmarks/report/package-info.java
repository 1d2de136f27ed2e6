/** What a comparison says: tables and a chart. */
@NullMarked
package io.github.agoraflux.benchmarks.report;

import org.jspecify.annotations.NullMarked;
