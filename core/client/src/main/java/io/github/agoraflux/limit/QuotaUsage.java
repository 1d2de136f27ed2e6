package io.github.agoraflux.limit;

/**
 * How much of a quota is in use at a moment, for gauges.
 *
 * @param key what is counted
 * @param usage of the quota's rates the one that has the least left
 * @param waiting how many wait for a permit
 */
public record QuotaUsage(QuotaKey key, RateUsage usage, int waiting) {}
