package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;

/** A region without a name. */
record NumberedRegion(StorageVendor vendor, int number) implements StorageRegion {

  NumberedRegion {
    Check.given("vendor", vendor);
    Check.range("number", number, 0, Integer.MAX_VALUE);
  }
}
