// Converse and ConverseStream through AWS's client, over HTTP/2 with prior knowledge (its default) and over HTTP/1.1.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  CountTokensCommand,
} from "@aws-sdk/client-bedrock-runtime";
import { HAIKU, LLAMA, all, answerOf, clientOf, overHttp1, sendForHeaders, userSays, words } from "./lib/emulator.mjs";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const weather = {
  toolSpec: {
    name: "weather",
    description: "The weather of a city",
    inputSchema: { json: { type: "object", properties: { query: { type: "string" } } } },
  },
};
const mustCallWeather = { tools: [weather], toolChoice: { tool: { name: "weather" } } };

for (const [wire, more] of [["HTTP/2", {}], ["HTTP/1.1", overHttp1()]]) {
  describe(`over ${wire}`, () => {
    const client = clientOf(BedrockRuntimeClient, more);
    const converse = (input) => client.send(new ConverseCommand({ modelId: LLAMA, ...input }));
    const stream = async (input) =>
      all((await client.send(new ConverseStreamCommand({ modelId: LLAMA, ...input }))).stream);

    test("an answer has text, usage, an integer latency and the tier that served it", async () => {
      const before = Date.now();
      const answer = await converse({ messages: userSays(words(7)), requestMetadata: answerOf(12) });

      assert.equal(answer.output.message.role, "assistant");
      assert.equal(answer.output.message.content[0].text.trim().split(/\s+/).length, 12);
      assert.equal(answer.stopReason, "end_turn");
      assert.equal(answer.usage.inputTokens, 7);
      assert.equal(answer.usage.outputTokens, 12);
      assert.equal(answer.usage.totalTokens, 19);
      assert.ok(Number.isInteger(answer.metrics.latencyMs));
      assert.ok(answer.metrics.latencyMs > 0 && answer.metrics.latencyMs <= Date.now() - before);
      assert.equal(answer.serviceTier.type, "default");
    });

    test("words of the system's text are input", async () => {
      const answer = await converse({
        system: [{ text: words(5) }],
        messages: [
          ...userSays(words(3)),
          { role: "assistant", content: [{ text: words(2) }] },
          ...userSays(words(4)),
        ],
        requestMetadata: answerOf(1),
      });
      assert.equal(answer.usage.inputTokens, 14);
    });

    test("a stream's events come in AWS's order and end with usage", async () => {
      const events = await stream({ messages: userSays(words(6)), requestMetadata: answerOf(23) });
      const kinds = events.map((event) => Object.keys(event)[0]);

      assert.equal(kinds[0], "messageStart");
      assert.equal(events[0].messageStart.role, "assistant");
      assert.deepEqual(kinds.slice(-3), ["contentBlockStop", "messageStop", "metadata"]);
      const deltas = events.filter((event) => event.contentBlockDelta);
      assert.equal(deltas.length, kinds.filter((kind) => kind !== "contentBlockStart").length - 4);
      assert.ok(deltas.every((event) => event.contentBlockDelta.contentBlockIndex === 0));
      const text = deltas.map((event) => event.contentBlockDelta.delta.text).join("");
      assert.equal(text.trim().split(/\s+/).length, 23);
      assert.equal(events.at(-2).messageStop.stopReason, "end_turn");
      const { usage, metrics } = events.at(-1).metadata;
      assert.deepEqual([usage.inputTokens, usage.outputTokens, usage.totalTokens], [6, 23, 29]);
      assert.ok(Number.isInteger(metrics.latencyMs) && metrics.latencyMs > 0);
    });

    test("a stream comes in pieces over time, not at its end", async () => {
      const command = new ConverseStreamCommand({
        modelId: LLAMA,
        messages: userSays("go on"),
        requestMetadata: answerOf(100),
      });
      const arrivals = [];
      for await (const event of (await client.send(command)).stream) {
        if (event.contentBlockDelta) {
          arrivals.push(performance.now());
        }
      }
      // 100 tokens at 5.5 ms each, 4 to an event: half a second; a tenth of that is far from "all at once".
      assert.ok(arrivals.at(-1) - arrivals[0] > 50);
    });

    test("maxTokens cuts", async () => {
      const answer = await converse({
        messages: userSays("hello"),
        inferenceConfig: { maxTokens: 5 },
        requestMetadata: answerOf(50),
      });
      assert.equal(answer.stopReason, "max_tokens");
      assert.equal(answer.usage.outputTokens, 5);

      const events = await stream({
        messages: userSays("hello"),
        inferenceConfig: { maxTokens: 5 },
        requestMetadata: answerOf(50),
      });
      assert.equal(events.at(-2).messageStop.stopReason, "max_tokens");
      assert.equal(events.at(-1).metadata.usage.outputTokens, 5);
    });

    test("a stop sequence cuts and is not part of the answer", async () => {
      const ask = { messages: userSays("hello"), requestMetadata: answerOf(14) };
      const uncut = (await converse(ask)).output.message.content[0].text.trim().split(/\s+/);
      const stop = uncut[7];

      const answer = await converse({ ...ask, inferenceConfig: { stopSequences: [stop] } });
      assert.equal(answer.stopReason, "stop_sequence");
      assert.ok(answer.usage.outputTokens < 14);
      assert.ok(!answer.output.message.content[0].text.includes(stop));

      const events = await stream({ ...ask, inferenceConfig: { stopSequences: [stop] } });
      assert.equal(events.at(-2).messageStop.stopReason, "stop_sequence");
    });

    test("a tool that must be called is called", async () => {
      const ask = { messages: userSays("weather in Rome"), toolConfig: mustCallWeather, requestMetadata: answerOf(9) };
      const answer = await converse(ask);
      assert.equal(answer.stopReason, "tool_use");
      const { toolUse } = answer.output.message.content.find((block) => block.toolUse);
      assert.equal(toolUse.name, "weather");
      assert.match(toolUse.toolUseId, /^[a-zA-Z0-9_-]{1,64}$/);
      assert.equal(typeof toolUse.input, "object");

      const events = await stream(ask);
      const { start } = events.find((event) => event.contentBlockStart).contentBlockStart;
      assert.equal(start.toolUse.name, "weather");
      const input = events.map((event) => event.contentBlockDelta?.delta.toolUse?.input ?? "").join("");
      assert.equal(typeof JSON.parse(input), "object");
      assert.equal(events.at(-2).messageStop.stopReason, "tool_use");
    });

    test("a cache point is written once and read after", async () => {
      const ask = {
        modelId: HAIKU,
        system: [{ text: `${wire} ${process.pid} ${words(2500)}` }, { cachePoint: { type: "default" } }],
        messages: userSays(words(10)),
        requestMetadata: answerOf(4),
      };
      const first = (await converse(ask)).usage;
      const second = (await converse(ask)).usage;

      assert.ok(first.cacheWriteInputTokens >= 2500);
      assert.equal(first.cacheReadInputTokens, 0);
      assert.equal(first.inputTokens, 10);
      assert.equal(second.cacheReadInputTokens, first.cacheWriteInputTokens);
      assert.equal(second.cacheWriteInputTokens, 0);
      assert.equal(second.totalTokens, 10 + 4 + second.cacheReadInputTokens);
    });

    test("without a cache point the cache fields are zero", async () => {
      const { usage } = await converse({ messages: userSays("hi"), requestMetadata: answerOf(2) });
      assert.equal(usage.cacheReadInputTokens, 0);
      assert.equal(usage.cacheWriteInputTokens, 0);
    });

    test("a tier is echoed", async () => {
      const ask = { messages: userSays("hi"), serviceTier: { type: "priority" }, requestMetadata: answerOf(2) };
      assert.equal((await converse(ask)).serviceTier.type, "priority");
      assert.equal((await stream(ask)).at(-1).metadata.serviceTier.type, "priority");
    });

    test("performanceConfig is echoed", async () => {
      const answer = await converse({
        messages: userSays("hi"),
        performanceConfig: { latency: "standard" },
        requestMetadata: answerOf(2),
      });
      assert.equal(answer.performanceConfig?.latency, "standard");
    });

    test("each answer has a request id of its own", async () => {
      const ids = [];
      for (let i = 0; i < 2; i++) {
        const command = new ConverseCommand({ modelId: LLAMA, messages: userSays("hi"), requestMetadata: answerOf(1) });
        const { headers, output } = await sendForHeaders(client, command);
        assert.match(headers["x-amzn-requestid"], UUID);
        assert.equal(output.$metadata.requestId, headers["x-amzn-requestid"]);
        ids.push(headers["x-amzn-requestid"]);
      }
      assert.notEqual(ids[0], ids[1]);
    });

    test("a model answers by ARN and by inference profile", async () => {
      const arn = `arn:aws:bedrock:us-west-2::foundation-model/${LLAMA}`;
      for (const modelId of [arn, `us.${LLAMA}`]) {
        const answer = await converse({ modelId, messages: userSays("hi there"), requestMetadata: answerOf(1) });
        assert.equal(answer.usage.inputTokens, 2);
      }
    });

    test("tokens are counted without an answer, as the answer would count them", async () => {
      const messages = userSays(words(31));
      const counted = await client.send(
        new CountTokensCommand({ modelId: HAIKU, input: { converse: { messages, system: [{ text: words(4) }] } } }),
      );
      assert.equal(counted.inputTokens, 35);

      const body = new TextEncoder().encode(
        JSON.stringify({
          anthropic_version: "bedrock-2023-05-31",
          max_tokens: 5,
          messages: [{ role: "user", content: words(17) }],
        }),
      );
      const invoked = await client.send(new CountTokensCommand({ modelId: HAIKU, input: { invokeModel: { body } } }));
      assert.equal(invoked.inputTokens, 17);
    });

    test("sixteen streams run side by side, each whole", async () => {
      const runs = Array.from({ length: 16 }, (_, at) =>
        stream({ messages: userSays(words(at + 1)), requestMetadata: answerOf(10 + at) }),
      );
      (await Promise.all(runs)).forEach((events, at) => {
        const { usage } = events.at(-1).metadata;
        assert.deepEqual([usage.inputTokens, usage.outputTokens], [at + 1, 10 + at]);
      });
    });
  });
}
