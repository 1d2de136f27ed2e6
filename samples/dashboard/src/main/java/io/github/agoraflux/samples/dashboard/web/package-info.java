/** What browsers talk to. */
@NullMarked
package io.github.agoraflux.samples.dashboard.web;

import org.jspecify.annotations.NullMarked;
