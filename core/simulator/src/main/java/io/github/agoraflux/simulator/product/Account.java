package io.github.agoraflux.simulator.product;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The one customer the simulator serves: its credentials and its projects. */
public final class Account {

  private final Authentication basic;
  private final Set<String> appIds = ConcurrentHashMap.newKeySet();

  /**
   * Opens an account.
   *
   * @param customerId the user name of Basic authentication
   * @param customerSecret its password
   * @param appIds the projects
   */
  public Account(String customerId, String customerSecret, Set<String> appIds) {
    this.basic = new BasicAuthentication(customerId, customerSecret);
    this.appIds.addAll(appIds);
  }

  /**
   * Basic authentication with the credentials of this account.
   *
   * @return the check
   */
  public Authentication basic() {
    return basic;
  }

  /**
   * Whether a project belongs to this account.
   *
   * @param appId the App ID of the project
   * @return true if it does
   */
  public boolean owns(String appId) {
    return appIds.contains(appId);
  }
}
