package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The answers as they stand on the wire. */
final class Answers {

  private Answers() {}

  record Addresses(Data data) {

    List<String> all() {
      return data.service.hosts.stream().map(Host::address).toList();
    }
  }

  record Data(Service service) {}

  record Service(List<Host> hosts) {}

  record Host(@JsonProperty("primaryIP") String address) {}
}
