/// How this district counts, who works here, and how the window looks. Applies at once, with undo;
/// what changes numbers says first how many students change band.
@NullMarked
package org.porchlight.ui.settings;

import org.jspecify.annotations.NullMarked;
