/** IoT License: licenses that devices consume. */
@NullMarked
package io.github.agoraflux.iotlicense;

import org.jspecify.annotations.NullMarked;
