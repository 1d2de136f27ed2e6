package io.github.agoraflux.spring.webhook;

import io.github.agoraflux.notifications.NoticeLog;
import io.github.agoraflux.notifications.NotificationReceiver;
import io.github.agoraflux.notifications.SigningSecret;
import io.github.agoraflux.notifications.Webhook;
import io.github.agoraflux.notifications.webflux.NotificationHandler;
import io.github.agoraflux.spring.ConditionalOnText;
import io.github.agoraflux.spring.ConvertersAutoConfiguration;
import io.github.agoraflux.spring.SettingsException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;

/**
 * Receives Agora's notifications under {@code agoraflux.webhook.path} and hands those that are
 * genuine and new to the {@link NotificationWork} beans. An application without secrets or without
 * work does not start: nothing is believed unsigned, and nothing is acknowledged that nobody deals
 * with. It needs no client: {@code agoraflux.enabled} may be false.
 */
@AutoConfiguration(after = ConvertersAutoConfiguration.class)
@ConditionalOnClass({NotificationReceiver.class, RouterFunction.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnText("agoraflux.webhook.path")
@EnableConfigurationProperties(WebhookProperties.class)
public final class WebhookAutoConfiguration {

  /** Created by Spring. */
  public WebhookAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Webhook agoraWebhook(WebhookProperties properties) {
    List<SigningSecret> secrets = properties.signingSecrets();
    if (secrets.isEmpty()) {
      throw new SettingsException(
          "agoraflux.webhook.path is set, but no secret to verify notifications with.",
          WebhookProduct.advice(),
          null);
    }
    Webhook webhook = Webhook.of(secrets);
    return properties.acceptSha1() ? webhook.acceptingSha1() : webhook;
  }

  @Bean
  @ConditionalOnMissingBean
  NoticeLog agoraNoticeLog(WebhookProperties properties) {
    return NoticeLog.inMemory(properties.remembered());
  }

  @Bean
  @ConditionalOnMissingBean
  NotificationReceiver agoraNotificationReceiver(
      Webhook webhook, NoticeLog log, ObjectProvider<NotificationWork> work) {
    List<NotificationWork> all = work.orderedStream().toList();
    if (all.isEmpty()) {
      throw new SettingsException(
          "agoraflux.webhook.path is set, but there is no bean of type NotificationWork.",
          "Define a bean of type NotificationWork, or do not set agoraflux.webhook.path.",
          null);
    }
    return NotificationReceiver.of(
        webhook,
        log,
        notification ->
            Flux.fromIterable(all).concatMap(each -> Flux.from(each.deal(notification)).then()));
  }

  @Bean
  RouterFunction<ServerResponse> agoraWebhookRoute(
      WebhookProperties properties, NotificationReceiver receiver) {
    return RouterFunctions.route()
        .POST(properties.route(), NotificationHandler.of(receiver))
        .build();
  }
}
