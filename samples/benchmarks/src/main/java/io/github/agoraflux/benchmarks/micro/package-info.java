/** What the parts of a call cost, each measured alone. */
@NullMarked
package io.github.agoraflux.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
