package org.porchlight.ui.reports;

/// A page as it will print, as pixels (0xAARRGGBB, row by row).
@SuppressWarnings("ArrayRecordComponent") // handed over once and never changed or compared
record PagePixels(int width, int height, int[] argb) {}
