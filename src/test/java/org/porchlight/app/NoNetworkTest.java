package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.bench.FreshJvm;

/// The whole month of the sample district in a Java of its own where every way out is a trap: 0
/// sockets, 0 connections, 0 addresses opened. That the code asks for none is `ArchitectureTest`'s
/// part; this also holds the libraries to it.
class NoNetworkTest {
  @TempDir Path folder;

  @Test
  void theDemoGoesNowhere() {
    List<String> said = FreshJvm.run(Trapped.class, "1g", folder.toString());
    assertEquals("ways out taken: 0", said.getLast(), String.join("\n", said));
    assertTrue(said.contains("the traps work: 3"), String.join("\n", said));
  }

  /// Runs the demo with the traps set.
  static final class Trapped {
    private static final List<String> TAKEN = Collections.synchronizedList(new ArrayList<>());

    private Trapped() {}

    public static void main(String[] arguments) throws IOException {
      setTraps();
      tryThem();
      System.out.println("the traps work: " + TAKEN.size());
      TAKEN.clear();
      int exitCode = CommandRun.of("demo", "--out", arguments[0]).exitCode();
      TAKEN.forEach(System.out::println);
      System.out.println("ways out taken: " + (TAKEN.size() + exitCode));
      System.exit(0);
    }

    @SuppressWarnings("deprecation") // there is no other way to hear of every socket
    private static void setTraps() throws IOException {
      ProxySelector.setDefault(
          new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
              TAKEN.add("a way to " + address.getScheme());
              return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI address, SocketAddress place, IOException problem) {}
          });
      Socket.setSocketImplFactory(() -> {
        TAKEN.add("a socket");
        throw new UncheckedIOException(new IOException("no network here"));
      });
      // a library may name an address, as XML's namespaces are; opening one is what counts
      URL.setURLStreamHandlerFactory(
          scheme -> List.of("http", "https", "ftp").contains(scheme) ? new Closed() : null);
    }

    private static final class Closed extends URLStreamHandler {
      @Override
      protected URLConnection openConnection(URL address) throws IOException {
        TAKEN.add("an address of " + address.getProtocol());
        throw new IOException("no network here");
      }
    }

    private static void tryThem() {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 9));
      } catch (IOException | UncheckedIOException expected) {
        // the trap
      }
      ProxySelector.getDefault().select(URI.create("http://127.0.0.1:9/"));
      try (InputStream opened = URI.create("https://127.0.0.1:9/").toURL().openStream()) {
        TAKEN.add("opened " + opened);
      } catch (IOException expected) {
        // the trap
      }
    }
  }
}
