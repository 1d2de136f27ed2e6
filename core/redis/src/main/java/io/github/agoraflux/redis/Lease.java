package io.github.agoraflux.redis;

/**
 * That one machine, and no other, may do something for a while.
 *
 * @param name what it is about
 * @param fencingToken larger than that of every holder before: whoever stores results with it can
 *     refuse those of a holder that was stopped for long and has not noticed that it was replaced
 */
public record Lease(String name, long fencingToken) {}
