/// Opening the district with its passphrase, and locking it again.
@NullMarked
package org.porchlight.ui.unlock;

import org.jspecify.annotations.NullMarked;
