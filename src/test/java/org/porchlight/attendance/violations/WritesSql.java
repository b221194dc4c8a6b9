package org.porchlight.attendance.violations;

import org.porchlight.storage.DistrictFile;

/// Kept on purpose: SQL outside a repository.
final class WritesSql {
  int forget(DistrictFile file) {
    return file.sql().execute("delete from student");
  }
}
