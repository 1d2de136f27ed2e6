/** What every test of this build runs with. */
@NullMarked
package io.github.agoraflux.testsupport;

import org.jspecify.annotations.NullMarked;
