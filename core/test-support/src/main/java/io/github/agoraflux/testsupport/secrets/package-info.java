/** Proves after each test run that its output shows no secret. */
@NullMarked
package io.github.agoraflux.testsupport.secrets;

import org.jspecify.annotations.NullMarked;
