// InvokeModel and InvokeModelWithResponseStream in each model's own language.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  BedrockRuntimeClient,
  InvokeModelCommand,
  InvokeModelWithResponseStreamCommand,
} from "@aws-sdk/client-bedrock-runtime";
import { HAIKU, LLAMA, NOVA, TITAN, answerOf, clientOf, overHttp1, sendForHeaders, words } from "./lib/emulator.mjs";

const ANSWER = 10;
const METADATA = JSON.stringify(answerOf(ANSWER));
const METRICS = "amazon-bedrock-invocationMetrics";

/** A model's language: how to ask with 9 words of input, and where an answer and its pieces have what. */
const LANGUAGES = {
  Claude: {
    modelId: HAIKU,
    ask: (limit) => ({
      anthropic_version: "bedrock-2023-05-31",
      max_tokens: limit,
      system: words(4),
      messages: [{ role: "user", content: [{ type: "text", text: words(5) }] }],
    }),
    text: (json) => json.content[0].text,
    used: (json) => [json.usage.input_tokens, json.usage.output_tokens],
    reason: (json) => json.stop_reason,
    reasons: { whole: "end_turn", cut: "max_tokens" },
    piece: (chunk) => (chunk.type === "content_block_delta" ? chunk.delta.text : ""),
    streamReason: (chunks) => chunks.find((chunk) => chunk.type === "message_delta").delta.stop_reason,
  },
  Llama: {
    modelId: LLAMA,
    ask: (limit) => ({ prompt: words(9), max_gen_len: limit, temperature: 0.5, top_p: 0.9 }),
    text: (json) => json.generation,
    used: (json) => [json.prompt_token_count, json.generation_token_count],
    reason: (json) => json.stop_reason,
    reasons: { whole: "stop", cut: "length" },
    piece: (chunk) => chunk.generation,
    streamReason: (chunks) => chunks.at(-1).stop_reason,
  },
  Titan: {
    modelId: TITAN,
    ask: (limit) => ({ inputText: words(9), textGenerationConfig: { maxTokenCount: limit, temperature: 0 } }),
    text: (json) => json.results[0].outputText,
    used: (json) => [json.inputTextTokenCount, json.results[0].tokenCount],
    reason: (json) => json.results[0].completionReason,
    reasons: { whole: "FINISH", cut: "LENGTH" },
    piece: (chunk) => chunk.outputText,
    streamReason: (chunks) => chunks.at(-1).completionReason,
  },
  Nova: {
    modelId: NOVA,
    ask: (limit) => ({
      system: [{ text: words(4) }],
      messages: [{ role: "user", content: [{ text: words(5) }] }],
      inferenceConfig: { maxTokens: limit },
    }),
    text: (json) => json.output.message.content[0].text,
    used: (json) => [json.usage.inputTokens, json.usage.outputTokens],
    reason: (json) => json.stopReason,
    reasons: { whole: "end_turn", cut: "max_tokens" },
    piece: (chunk) => chunk.contentBlockDelta?.delta.text ?? "",
    streamReason: (chunks) => chunks.find((chunk) => chunk.messageStop).messageStop.stopReason,
  },
};

function command(Command, language, limit) {
  return new Command({
    modelId: language.modelId,
    contentType: "application/json",
    accept: "application/json",
    requestMetadata: METADATA,
    body: JSON.stringify(language.ask(limit)),
  });
}

async function chunksOf(client, language, limit) {
  const answer = await client.send(command(InvokeModelWithResponseStreamCommand, language, limit));
  const chunks = [];
  for await (const event of answer.body) {
    chunks.push(JSON.parse(new TextDecoder().decode(event.chunk.bytes)));
  }
  return chunks;
}

for (const [wire, more] of [["HTTP/2", {}], ["HTTP/1.1", overHttp1()]]) {
  for (const [name, language] of Object.entries(LANGUAGES)) {
    describe(`${name} over ${wire}`, () => {
      const client = clientOf(BedrockRuntimeClient, more);

      test("an answer is in the model's language, and its headers count", async () => {
        const { output, headers } = await sendForHeaders(client, command(InvokeModelCommand, language, 100));
        const json = JSON.parse(new TextDecoder().decode(output.body));

        assert.equal(output.contentType, "application/json");
        assert.equal(language.text(json).trim().split(/\s+/).length, ANSWER);
        assert.deepEqual(language.used(json), [9, ANSWER]);
        assert.equal(language.reason(json), language.reasons.whole);
        assert.equal(headers["x-amzn-bedrock-input-token-count"], "9");
        assert.equal(headers["x-amzn-bedrock-output-token-count"], String(ANSWER));
        assert.match(headers["x-amzn-bedrock-invocation-latency"], /^[1-9][0-9]*$/);
        assert.ok(output.$metadata.requestId);
      });

      test("the model's own limit cuts", async () => {
        const answer = await client.send(command(InvokeModelCommand, language, 6));
        const json = JSON.parse(new TextDecoder().decode(answer.body));
        assert.equal(language.reason(json), language.reasons.cut);
        assert.equal(language.used(json)[1], 6);
      });

      test("the last chunk carries the invocation's metrics, and only it", async () => {
        const chunks = await chunksOf(client, language, 100);
        const metrics = chunks.at(-1)[METRICS];

        assert.equal(chunks.filter((chunk) => chunk[METRICS]).length, 1);
        assert.equal(metrics.inputTokenCount, 9);
        assert.equal(metrics.outputTokenCount, ANSWER);
        assert.ok(Number.isInteger(metrics.invocationLatency) && Number.isInteger(metrics.firstByteLatency));
        assert.ok(metrics.firstByteLatency > 0 && metrics.firstByteLatency <= metrics.invocationLatency);
        assert.equal(chunks.map(language.piece).join("").trim().split(/\s+/).length, ANSWER);
        assert.equal(language.streamReason(chunks), language.reasons.whole);
      });
    });
  }
}

test("Claude's stream has the events of the Messages API in order", async () => {
  const chunks = await chunksOf(clientOf(BedrockRuntimeClient), LANGUAGES.Claude, 100);
  const types = chunks.map((chunk) => chunk.type).filter((type, at, list) => type !== list[at - 1]);
  assert.deepEqual(types, [
    "message_start",
    "content_block_start",
    "content_block_delta",
    "content_block_stop",
    "message_delta",
    "message_stop",
  ]);
  assert.equal(chunks[0].message.role, "assistant");
  assert.equal(chunks[0].message.usage.input_tokens, 9);
  assert.equal(chunks.find((chunk) => chunk.type === "message_delta").usage.output_tokens, ANSWER);
});

test("Claude stops at a stop sequence and names it", async () => {
  const client = clientOf(BedrockRuntimeClient);
  const whole = await client.send(command(InvokeModelCommand, LANGUAGES.Claude, 100));
  const stop = LANGUAGES.Claude.text(JSON.parse(new TextDecoder().decode(whole.body))).split(/\s+/)[5];
  const body = { ...LANGUAGES.Claude.ask(100), stop_sequences: [stop] };
  const cut = await client.send(
    new InvokeModelCommand({ modelId: HAIKU, requestMetadata: METADATA, body: JSON.stringify(body) }),
  );
  const json = JSON.parse(new TextDecoder().decode(cut.body));
  assert.equal(json.stop_reason, "stop_sequence");
  assert.equal(json.stop_sequence, stop);
});

test("a tier in the header is echoed in the header", async () => {
  const client = clientOf(BedrockRuntimeClient);
  const answer = await client.send(
    new InvokeModelCommand({
      modelId: LLAMA,
      requestMetadata: METADATA,
      serviceTier: "flex",
      body: JSON.stringify(LANGUAGES.Llama.ask(20)),
    }),
  );
  assert.equal(answer.serviceTier, "flex");
});
