/// What was tried, and whom to reach next and why.
@NullMarked
package org.porchlight.outreach;

import org.jspecify.annotations.NullMarked;
