/// The whole user-interface framework: what a screen is, how one goes to another, the one door to
/// the background, and the small controls every screen is made of.
@NullMarked
package org.porchlight.ui.kit;

import org.jspecify.annotations.NullMarked;
