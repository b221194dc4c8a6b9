/// From file to checked preview to saved, and back; the ledger of what came from which file.
@NullMarked
package org.porchlight.importing;

import org.jspecify.annotations.NullMarked;
