package org.porchlight.places;

/// The house numbers of one side of a stretch of street.
///
/// @param from the number at the line's begin, as written: "00", "94-200", "N6W23000"; may be the
///   greater one
/// @param parity 'E' even, 'O' odd, 'B' both
/// @param zip "" where the list does not say
/// @param line which line of [AddressRanges#lines] the stretch is
public record AddressRange(
    String street, String from, String to, char parity, String zip, boolean leftSide, int line) {}
