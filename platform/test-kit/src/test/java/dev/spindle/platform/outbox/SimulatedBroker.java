package dev.spindle.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.testkit.simulation.World;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/** A topic, and producers whose records arrive in any order, not at all, or unacknowledged. */
final class SimulatedBroker {

  private final World world;
  private final List<ProducerRecord<String, byte[]>> topic = new ArrayList<>();

  SimulatedBroker(World world) {
    this.world = world;
  }

  /** What arrived, in order. */
  List<ProducerRecord<String, byte[]>> topic() {
    return topic;
  }

  @SuppressWarnings("unchecked") // a proxy knows no type arguments
  Producer<String, byte[]> producer() {
    var wire = new Wire();
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (_, method, arguments) ->
                method.getName().equals("send")
                    ? wire.send((ProducerRecord<String, byte[]>) arguments[0])
                    : null);
  }

  /** Records that were sent and have not arrived. */
  private final class Wire {

    private final List<Sent> under = new ArrayList<>();

    Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      world.call("send " + record.key());
      var sent = new Sent(record);
      under.add(sent);
      return new OnDemand(() -> land(sent), sent.answer);
    }

    private void land(Sent awaited) {
      world.call("answer about " + awaited.record.key());
      while (!awaited.answer.isDone()) {
        var next = under.remove(world.below(under.size()));
        if (world.chance(20)) {
          next.answer.completeExceptionally(new TimeoutException("lost on its way"));
        } else {
          topic.add(next.record);
          world.note("arrived " + next.record.key() + " " + new String(next.record.value(), UTF_8));
          if (world.chance(20)) {
            next.answer.completeExceptionally(new TimeoutException("its answer was lost"));
          } else {
            next.answer.complete(null);
          }
        }
      }
    }
  }

  private record Sent(
      ProducerRecord<String, byte[]> record, CompletableFuture<RecordMetadata> answer) {

    Sent(ProducerRecord<String, byte[]> record) {
      this(record, new CompletableFuture<>());
    }
  }

  /** An answer that is looked for when somebody waits for it. */
  private record OnDemand(Runnable look, CompletableFuture<RecordMetadata> answer)
      implements Future<RecordMetadata> {

    @Override
    public RecordMetadata get() throws InterruptedException, ExecutionException {
      look.run();
      return answer.get();
    }

    @Override
    public RecordMetadata get(long time, TimeUnit unit)
        throws InterruptedException, ExecutionException {
      return get();
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return false;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public boolean isDone() {
      return answer.isDone();
    }
  }
}
