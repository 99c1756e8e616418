// Prints the first record with the given key as JSON: value and headers, read by kafkajs and Confluent's registry protocol.
// usage: node read.mjs BROKER REGISTRY TOPIC KEY
import { Kafka, logLevel } from "kafkajs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";

const [broker, registryUrl, topic, key] = process.argv.slice(2);
const registry = new SchemaRegistry({ host: registryUrl.replace(/\/$/, "") });
const kafka = new Kafka({ clientId: "interop", brokers: [broker], logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: `interop-${process.pid}-${Date.now()}` });

await consumer.connect();
await consumer.subscribe({ topics: [topic], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    if (message.key?.toString() !== key) return;
    const headers = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, value.toString()]),
    );
    const value = message.value === null ? null : await registry.decode(message.value);
    process.stdout.write(JSON.stringify({ headers, value }) + "\n", () => process.exit(0));
  },
});
