package org.porchlight.roster;

/// What a person does here; decides where the application opens.
public enum StaffRole {
  OFFICE,
  COUNSELOR,
  PRINCIPAL,
  VISITOR
}
