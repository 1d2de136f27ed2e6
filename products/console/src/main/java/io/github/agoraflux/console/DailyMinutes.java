package io.github.agoraflux.console;

import java.time.Duration;
import java.time.LocalDate;

/**
 * The usage of a day in whole minutes.
 *
 * @param date the day
 * @param audio audio alone
 * @param sd video in standard definition
 * @param hd video in HD
 * @param hdp video in HD+
 */
public record DailyMinutes(
    LocalDate date, Duration audio, Duration sd, Duration hd, Duration hdp) {}
