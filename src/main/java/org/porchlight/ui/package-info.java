/// Screens: `MainWindow`, `kit`, one package per screen.
@NullMarked
package org.porchlight.ui;

import org.jspecify.annotations.NullMarked;
