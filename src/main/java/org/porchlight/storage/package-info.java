/// The district's file: unlock, migrate, transact, back up. Generated tables in `storage.tables`.
@NullMarked
package org.porchlight.storage;

import org.jspecify.annotations.NullMarked;
