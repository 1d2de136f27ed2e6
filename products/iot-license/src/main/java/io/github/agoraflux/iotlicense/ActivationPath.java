package io.github.agoraflux.iotlicense;

/** Where a license is activated: Agora's sources name two paths. */
public enum ActivationPath {
  /** {@code /dabiz/license/v2/active}, as in Agora's Postman collection. */
  COLLECTION,

  /** {@code /global/dabiz/license/v2/active}, as in Agora's documentation. */
  DOCUMENTATION
}
