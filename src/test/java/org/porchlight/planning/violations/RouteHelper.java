package org.porchlight.planning.violations;

/// Kept on purpose: a name that says nothing.
final class RouteHelper {}
