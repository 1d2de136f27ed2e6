package io.github.agoraflux.samples.dashboard.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lively the demo is.
 *
 * @param step the time between two things that happen
 * @param outage after how many steps the primary domain fails by itself each time; 0 for never
 * @param outageLength for how many steps it fails then
 */
@ConfigurationProperties("dashboard.demo")
public record DemoProperties(
    @DefaultValue("700ms") Duration step,
    @DefaultValue("180") int outage,
    @DefaultValue("16") int outageLength) {}
