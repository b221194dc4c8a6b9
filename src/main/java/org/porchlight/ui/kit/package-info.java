/// The whole user-interface framework: what a screen is, how one goes to another, the one door to
/// the background, and the small controls every screen is made of.
///
/// **A screen** is a `…View extends Screen` over a `…ViewModel` (properties and commands, no nodes)
/// in a package of its own, and one line in `MainWindow.placeScreens()`. It names other places by
/// [Destination] and goes there with [Navigator]; facts it changes are announced through [Toasts]
/// with the way back; what takes longer than a blink goes through [BackgroundWork].
///
/// **Looks** come from style classes in `ui/theme`, one sheet a screen: `page` on the content's
/// root, `card`, `card-head`, `card-row`, `ruled-row`, `board-column`, `form`, `chips`, `icon-tile
/// lamp`, and the type scale `title-card`, `headline`, `figure`, `strong`, `muted`, `small`,
/// `tiny`. Colours only as `-pl-…` tokens. Make words with [Words], buttons with [Buttons], icons
/// with [Icons].
@NullMarked
package org.porchlight.ui.kit;

import org.jspecify.annotations.NullMarked;
