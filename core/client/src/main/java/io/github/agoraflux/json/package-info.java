/**
 * JSON on the wire. Jackson does the work and stays inside: none of its types leaves this package.
 */
@NullMarked
package io.github.agoraflux.json;

import org.jspecify.annotations.NullMarked;
