package org.porchlight.importing;

/// What a preview worked out, good as long as the district does not change.
///
/// @param changes the district's number of changes when it was worked out
record WorkedOut(SheetImport run, RecognisedSheet sheet, ImportOutcome outcome, long changes) {}
