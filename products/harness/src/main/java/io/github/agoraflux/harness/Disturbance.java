package io.github.agoraflux.harness;

/** What is done to one member of a JSON document, given its name, its value and a hostile text. */
enum Disturbance {
  REPLACED {
    @Override
    String of(String name, String value, String hostile) {
      return name + hostile;
    }
  },
  LEFT_OUT {
    @Override
    String of(String name, String value, String hostile) {
      return "";
    }
  },
  TWICE {
    @Override
    String of(String name, String value, String hostile) {
      return name + value + "," + name + hostile;
    }
  },
  IN_AN_ARRAY {
    @Override
    String of(String name, String value, String hostile) {
      return name + "[" + value + "]";
    }
  },
  IN_AN_OBJECT {
    @Override
    String of(String name, String value, String hostile) {
      return name + "{\"value\":" + value + "}";
    }
  },
  RENAMED {
    @Override
    String of(String name, String value, String hostile) {
      return name.isEmpty() ? hostile : "\"renamed\":" + value;
    }
  },
  ACCOMPANIED {
    @Override
    String of(String name, String value, String hostile) {
      return name + value + "," + (name.isEmpty() ? "" : "\"unheard of\":") + hostile;
    }
  };

  /**
   * The member as it stands afterwards.
   *
   * @param name the name in quotes with its colon, empty in an array and for the document itself
   * @param value the value in JSON
   * @param hostile a text that may be JSON or not
   */
  abstract String of(String name, String value, String hostile);
}
