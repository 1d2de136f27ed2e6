package io.github.agoraflux.simulator.limit;

import java.time.Duration;

/**
 * One permit wanted out of a quota.
 *
 * @param group the quota, which several operations may share
 * @param key whose share of it: an account, a project, a converter
 * @param permits how many the quota has
 * @param window in which length of time
 */
public record Draw(String group, String key, int permits, Duration window) {}
