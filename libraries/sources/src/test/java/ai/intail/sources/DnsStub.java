package ai.intail.sources;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A name server on loopback that answers from a script. A host that is not in the script does not
/// exist.
public final class DnsStub implements AutoCloseable {

  private static final int MX = 15;
  private static final int A = 1;
  private static final int SERVFAIL = 2;
  private static final int NXDOMAIN = 3;

  /// What is said of one host.
  public enum Says {
    MAIL_EXCHANGE,
    NULL_EXCHANGE,
    ADDRESS_ONLY,
    NOTHING_OF_THE_KIND,
    FAILURE,
    SILENCE
  }

  private final DatagramSocket socket;
  private final Map<String, Says> script;
  private final Map<String, Integer> questions = new ConcurrentHashMap<>();

  public DnsStub(Map<String, Says> script) throws IOException {
    this.script = Map.copyOf(script);
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public String server() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /// How often a host was asked about, whatever for.
  public int questionsFor(String host) {
    return questions.getOrDefault(host, 0);
  }

  private void serve() {
    var buffer = new byte[512];
    try {
      while (!socket.isClosed()) {
        var packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        var answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (answer.length > 0) {
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      }
    } catch (SocketException closed) {
      // The test has ended.
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private byte[] answer(byte[] query) {
    var labels = new ArrayList<String>();
    int at = 12;
    while (query[at] != 0) {
      labels.add(new String(query, at + 1, query[at], StandardCharsets.US_ASCII));
      at += query[at] + 1;
    }
    int type = (query[at + 1] << 8) | (query[at + 2] & 0xFF);
    int end = at + 5;
    var host = String.join(".", labels);
    questions.merge(host, 1, Integer::sum);
    var says = script.get(host);
    if (says == null) {
      return reply(query, end, NXDOMAIN, List.of());
    }
    return switch (says) {
      case MAIL_EXCHANGE ->
          reply(query, end, 0, type == MX ? List.of(exchange("mail." + host)) : List.of());
      case NULL_EXCHANGE -> reply(query, end, 0, type == MX ? List.of(exchange("")) : List.of());
      case ADDRESS_ONLY ->
          reply(query, end, 0, type == A ? List.of(new byte[] {0, A, 127, 0, 0, 9}) : List.of());
      case NOTHING_OF_THE_KIND -> reply(query, end, 0, List.of());
      case FAILURE -> reply(query, end, SERVFAIL, List.of());
      case SILENCE -> new byte[0];
    };
  }

  /// Two bytes of type, then the data.
  private static byte[] exchange(String name) {
    var data = ByteBuffer.allocate(300).putShort((short) MX).putShort((short) 0);
    for (String label : name.split("\\.", -1)) {
      if (!label.isEmpty()) {
        data.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
      }
    }
    data.put((byte) 0);
    return Arrays.copyOf(data.array(), data.position());
  }

  private static byte[] reply(byte[] query, int questionEnd, int code, List<byte[]> records) {
    var reply = ByteBuffer.allocate(512);
    reply.put(query, 0, 2).putShort((short) (0x8180 | code)).putShort((short) 1);
    reply.putShort((short) records.size()).putInt(0);
    reply.put(query, 12, questionEnd - 12);
    for (byte[] record : records) {
      reply.putShort((short) 0xC00C).put(record, 0, 2).putShort((short) 1).putInt(60);
      reply.putShort((short) (record.length - 2)).put(record, 2, record.length - 2);
    }
    return Arrays.copyOf(reply.array(), reply.position());
  }

  @Override
  public void close() {
    socket.close();
  }
}
