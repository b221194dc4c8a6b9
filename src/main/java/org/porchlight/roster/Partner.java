package org.porchlight.roster;

import org.jspecify.annotations.Nullable;

/// An organisation that helps families: the food bank, the clinic.
public record Partner(
    long id, String name, @Nullable String offers, @Nullable String phone, boolean active) {
  public static Partner unsaved(String name, @Nullable String offers, @Nullable String phone) {
    return new Partner(0, name, offers, phone, true);
  }
}
