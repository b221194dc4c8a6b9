/// Turns the key: opens the file, builds every room with `new`, shows the window or runs a command.
@NullMarked
package org.porchlight.app;

import org.jspecify.annotations.NullMarked;
