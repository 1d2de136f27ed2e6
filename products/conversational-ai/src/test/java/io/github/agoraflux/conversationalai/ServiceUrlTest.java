package io.github.agoraflux.conversationalai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://host.example/v1/models:stream?alt=sse&key=hidd3n, https://host.example/***",
    "https://user:hidd3n@host.example:8443/v1, https://host.example:8443/***",
    "https://mcp.example/s/hidd3n/mcp, https://mcp.example/***",
    "https://host.example?hidd3n, https://host.example/***",
    "wss://[2001:db8::1]:443, wss://[2001:db8::1]:443",
    "https://host.example, https://host.example",
    "hidd3n, ***",
    "https://u:hidd3n@hidd3n@host/, https://host/***"
  })
  void printsNoKey(String url, String printed) {
    assertThat(ServiceUrl.of(url)).hasToString(printed);
    assertThat(ServiceUrl.of(url).value()).isEqualTo(url);
  }

  @Test
  void isNotBlank() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServiceUrl.of(" "))
        .withMessageStartingWith("url must not be blank");
  }
}
