/** The IoT license API: licenses that devices consume. */
@NullMarked
package io.github.agoraflux.simulator.iotlicense;

import org.jspecify.annotations.NullMarked;
