package io.github.agoraflux.simulator.product;

/** A product whose callers show customer id and secret. */
public abstract class BasicService implements ProductService {

  private final Account account;
  private final ErrorBodies errors;

  /**
   * Begins.
   *
   * @param account whose projects it serves
   * @param errors how it words its errors
   */
  protected BasicService(Account account, ErrorBodies errors) {
    this.account = account;
    this.errors = errors;
  }

  /**
   * The account.
   *
   * @return whose projects it serves
   */
  protected final Account account() {
    return account;
  }

  @Override
  public final ErrorBodies errors() {
    return errors;
  }

  @Override
  public final Authentication authentication() {
    return account.basic();
  }
}
