package com.example;

/** A type of an application's own. */
public record Seat(int rowNumber) {}
