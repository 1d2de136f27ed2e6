package io.github.agoraflux.limit;

import org.jspecify.annotations.Nullable;

/**
 * One counted thing: the calls that a limiter counts together.
 *
 * @param scope whose calls
 * @param owner the account or the App ID, as the scope says
 * @param group the quota's group
 * @param resource the resource, for {@link QuotaScope#RESOURCE}; else null
 */
public record QuotaKey(QuotaScope scope, String owner, String group, @Nullable String resource) {}
