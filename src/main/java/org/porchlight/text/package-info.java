/// Words shown to people, in each language.
@NullMarked
package org.porchlight.text;

import org.jspecify.annotations.NullMarked;
