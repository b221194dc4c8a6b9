package org.porchlight.attendance;

import java.time.LocalDateTime;

/// Which file posted a day last, and when it was brought in.
public record PostedBy(String fileName, LocalDateTime importedAt) {}
