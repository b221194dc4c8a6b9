package org.porchlight.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What the map and the families' places are made of: one command each.
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.porchlight.text.messages",
    description = "${bundle:commands.places.description}")
final class PlacesCommand {
  /// With everything it can do.
  static CommandLine line(Terminal terminal) {
    return new CommandLine(new PlacesCommand())
        .addSubcommand(new GeocodeCommand(terminal))
        .addSubcommand(new ImportRoadsCommand(terminal));
  }
}
