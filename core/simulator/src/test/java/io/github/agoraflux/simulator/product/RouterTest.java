package io.github.agoraflux.simulator.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.simulator.product.Router.Route;
import io.github.agoraflux.simulator.wire.Answer;
import io.github.agoraflux.simulator.wire.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a request finds its endpoint. */
class RouterTest {

  private static final Router ROUTER = new Router(List.of(new Sample()));

  /** A product with paths that overlap. */
  private static final class Sample implements ProductService {

    @Override
    public List<Endpoint> endpoints() {
      return List.of(
          Endpoint.of("any", "GET", "/a/{x}/{y}", call -> Answer.empty(200)),
          Endpoint.of("fixed", "GET", "/a/b/{y}", call -> Answer.empty(200)),
          Endpoint.of("post", "POST", "/a/b/c", call -> Answer.empty(200)),
          Endpoint.of("two", "PUT", "/old/{x}", call -> Answer.empty(200)).alsoAt("/new/{x}/deep"));
    }

    @Override
    public ErrorBodies errors() {
      return new MessageErrors(Map.of(), "%s", Answer.empty(400));
    }

    @Override
    public Authentication authentication() {
      return call -> Authentication.ACCEPTED;
    }
  }

  private static Route find(String method, String... path) {
    return ROUTER.find(method, List.of(path));
  }

  @Test
  @DisplayName("Variables take whole segments and are told by name")
  void variables() {
    assertThat(find("GET", "a", "1", "2").operationId()).isEqualTo("any");
    assertThat(find("GET", "a", "1", "2").variables()).isEqualTo(Map.of("x", "1", "y", "2"));
    assertThat(find("GET", "a", "{x}", "a/b").variables())
        .isEqualTo(Map.of("x", "{x}", "y", "a/b"));
  }

  @Test
  @DisplayName("Fixed text wins over a variable, as long as the method is there")
  void specificity() {
    assertThat(find("GET", "a", "b", "2").operationId()).isEqualTo("fixed");
    assertThat(find("GET", "a", "b", "c").operationId()).isEqualTo("fixed");
    assertThat(find("POST", "a", "b", "c").operationId()).isEqualTo("post");
  }

  @Test
  @DisplayName("An operation may have several paths")
  void alternatives() {
    assertThat(find("PUT", "old", "1").operationId()).isEqualTo("two");
    assertThat(find("PUT", "new", "1", "deep").operationId()).isEqualTo("two");
    assertThat(ROUTER.operationIds()).containsExactly("any", "fixed", "post", "two");
  }

  @Test
  @DisplayName("Where the path is known and the method is not, the methods are told")
  void methods() {
    assertThat(find("DELETE", "a", "b", "c").operationId()).isNull();
    assertThat(find("DELETE", "a", "b", "c").methods()).containsExactly("GET", "POST");
    assertThat(find("GET", "nowhere").methods()).isEmpty();
  }

  @Test
  @DisplayName("An empty segment is no variable")
  void emptySegment() {
    assertThat(find("GET", "a", "", "2").operationId()).isNull();
    assertThat(find("GET", "a", "b").operationId()).isNull();
    assertThat(find("GET", "A", "1", "2").operationId()).isNull();
  }

  @Test
  @DisplayName("Asking for a variable that a path does not have is a mistake")
  void unknownVariable() {
    Call call = new Call(new Request(null, new byte[0]), Map.of("x", "1"), new Sample().errors());

    assertThat(call.variable("x")).isEqualTo("1");
    assertThatThrownBy(call::appId).hasMessage("no path variable appId");
  }
}
