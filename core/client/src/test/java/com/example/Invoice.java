package com.example;

/** A type of an application's own, in a package of its own. */
public record Invoice(String number, Kind kind) {

  /** An enum of the application's own. */
  public enum Kind {
    PAID
  }
}
