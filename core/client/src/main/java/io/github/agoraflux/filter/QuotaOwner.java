package io.github.agoraflux.filter;

import io.github.agoraflux.limit.QuotaScope;

/**
 * Whose quotas a client draws on.
 *
 * @param account the account, as {@link io.github.agoraflux.credential.Credential#account()} names
 *     it
 * @param app the App ID
 */
public record QuotaOwner(String account, String app) {

  String of(QuotaScope scope) {
    return scope == QuotaScope.ACCOUNT ? account : app;
  }
}
