package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.ProductService;
import java.util.List;

/**
 * A part of Agora Analytics.
 *
 * @param account whose projects it tells of
 * @param endpoints its operations
 * @param errors how it words its errors
 */
record AnalyticsService(Account account, List<Endpoint> endpoints, ErrorBodies errors)
    implements ProductService {

  @Override
  public Authentication authentication() {
    return account.basic();
  }
}
