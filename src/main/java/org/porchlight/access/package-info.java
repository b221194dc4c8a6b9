/// Who may open the file, what they may see, and the audit trail.
@NullMarked
package org.porchlight.access;

import org.jspecify.annotations.NullMarked;
