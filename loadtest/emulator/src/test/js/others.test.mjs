// Signers and event-stream decoders that are not AWS's: Vercel's AI SDK, Anthropic's SDK, and one written out below.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { crc32 } from "node:zlib";
import { AnthropicBedrock } from "@anthropic-ai/bedrock-sdk";
import { createAmazonBedrock } from "@ai-sdk/amazon-bedrock";
import { generateText, streamText } from "ai";
import { HAIKU, LLAMA, answerOf, bearerToken, credentials, endpoint, failureOf, region, words } from "./lib/emulator.mjs";

describe("Vercel's AI SDK", () => {
  const signed = { region, baseURL: endpoint, ...credentials };

  for (const [how, settings] of [["signed", signed], ["bearer", { region, baseURL: endpoint, apiKey: bearerToken }]]) {
    const model = createAmazonBedrock(settings)(LLAMA);

    test(`${how}: an answer`, async () => {
      const { text, usage, finishReason } = await generateText({ model, prompt: words(11), maxOutputTokens: 7 });
      assert.equal(text.trim().split(/\s+/).length, 7);
      assert.equal(usage.inputTokens, 11);
      assert.equal(usage.outputTokens, 7);
      assert.equal(finishReason, "length");
    });

    test(`${how}: a stream`, async () => {
      const result = streamText({ model, prompt: words(5), maxOutputTokens: 9 });
      let text = "";
      for await (const piece of result.textStream) {
        text += piece;
      }
      assert.equal(text.trim().split(/\s+/).length, 9);
      assert.equal((await result.usage).inputTokens, 5);
      assert.equal((await result.usage).outputTokens, 9);
      assert.equal(await result.finishReason, "length");
    });
  }

  test("a wrong secret is a 403", async () => {
    const model = createAmazonBedrock({ ...signed, secretAccessKey: "wrong" })(LLAMA);
    const error = await failureOf(generateText({ model, prompt: "hi", maxRetries: 0 }));
    assert.equal(error.statusCode, 403);
  });
});

describe("Anthropic's SDK", () => {
  const settings = {
    baseURL: endpoint,
    awsRegion: region,
    awsAccessKey: credentials.accessKeyId,
    awsSecretKey: credentials.secretAccessKey,
    apiKey: null,
    maxRetries: 0,
  };
  const client = new AnthropicBedrock(settings);
  const ask = { model: HAIKU, max_tokens: 8, messages: [{ role: "user", content: words(6) }] };

  test("a message", async () => {
    const message = await client.messages.create(ask);
    assert.equal(message.type, "message");
    assert.equal(message.stop_reason, "max_tokens");
    assert.equal(message.usage.input_tokens, 6);
    assert.equal(message.usage.output_tokens, 8);
  });

  test("a stream, put together again", async () => {
    const message = await client.messages.stream(ask).finalMessage();
    assert.equal(message.content[0].text.trim().split(/\s+/).length, 8);
    assert.equal(message.stop_reason, "max_tokens");
    assert.equal(message.usage.input_tokens, 6);
    assert.equal(message.usage.output_tokens, 8);
  });

  test("a wrong secret is a 403", async () => {
    const stranger = new AnthropicBedrock({ ...settings, awsSecretKey: "wrong" });
    assert.equal((await failureOf(stranger.messages.create(ask))).status, 403);
  });
});

describe("bytes on the wire", () => {
  /** The frames of an event stream, with AWS's two checksums verified by another CRC-32 than the emulator's. */
  function framesOf(bytes) {
    const frames = [];
    for (let at = 0; at < bytes.length; ) {
      const length = bytes.readUInt32BE(at);
      const headersLength = bytes.readUInt32BE(at + 4);
      assert.equal(bytes.readUInt32BE(at + 8), crc32(bytes.subarray(at, at + 8)));
      assert.equal(bytes.readUInt32BE(at + length - 4), crc32(bytes.subarray(at, at + length - 4)));
      const payload = bytes.subarray(at + 12 + headersLength, at + length - 4);
      frames.push({ headers: headersOf(bytes.subarray(at + 12, at + 12 + headersLength)), payload: JSON.parse(payload) });
      at += length;
    }
    return frames;
  }

  function headersOf(bytes) {
    const headers = {};
    for (let at = 0; at < bytes.length; ) {
      const name = bytes.toString("utf8", at + 1, (at += 1 + bytes[at]));
      assert.equal(bytes[at], 7, "a string");
      const length = bytes.readUInt16BE(at + 1);
      headers[name] = bytes.toString("utf8", at + 3, (at += 3 + length));
    }
    return headers;
  }

  const post = (path, body, more = {}) =>
    fetch(`${endpoint}/model/${path}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${bearerToken}`, "Content-Type": "application/json", ...more },
      body: JSON.stringify(body),
    });
  const converse = { messages: [{ role: "user", content: [{ text: "hi" }] }], requestMetadata: answerOf(60) };

  for (const [how, id] of [["encoded", encodeURIComponent(LLAMA)], ["plain", LLAMA]]) {
    test(`frames are whole, typed, summed and padded; the model's colon ${how}`, async () => {
      const answer = await post(`${id}/converse-stream`, converse);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("content-type"), "application/vnd.amazon.eventstream");
      const frames = framesOf(Buffer.from(await answer.arrayBuffer()));

      for (const { headers, payload } of frames) {
        assert.equal(headers[":message-type"], "event");
        assert.equal(headers[":content-type"], "application/json");
        assert.match(payload.p, /^[a-zA-Z0-9]*$/);
      }
      assert.equal(frames[0].headers[":event-type"], "messageStart");
      assert.equal(frames.at(-1).headers[":event-type"], "metadata");
      assert.ok(new Set(frames.map(({ payload }) => payload.p.length)).size > 1, "paddings differ");
    });
  }

  test("a native stream's chunk is base64 in field bytes, and its headers say what is in it", async () => {
    const answer = await post(`${LLAMA}/invoke-with-response-stream`, { prompt: "hi", max_gen_len: 9 });
    assert.equal(answer.headers.get("x-amzn-bedrock-content-type"), "application/json");
    const frames = framesOf(Buffer.from(await answer.arrayBuffer()));
    assert.ok(frames.every(({ headers }) => headers[":event-type"] === "chunk"));
    const last = JSON.parse(Buffer.from(frames.at(-1).payload.bytes, "base64"));
    assert.equal(last["amazon-bedrock-invocationMetrics"].inputTokenCount, 1);
  });

  test("an error is typed in header x-amzn-ErrorType and told in field message", async () => {
    const answer = await post(`${LLAMA}/converse`, { messages: [] });
    assert.equal(answer.status, 400);
    assert.match(answer.headers.get("x-amzn-errortype"), /^ValidationException/);
    assert.match(answer.headers.get("x-amzn-requestid"), /^[0-9a-f-]{36}$/);
    assert.ok((await answer.json()).message.length > 0);
  });

  test("latencyMs is written as an integer, which clients insist on", async () => {
    const text = await (await post(`${LLAMA}/converse`, { ...converse, requestMetadata: answerOf(1) })).text();
    assert.match(text, /"latencyMs":[0-9]+[,}]/);
  });

  test("what is no operation is a 404", async () => {
    assert.equal((await post(`${LLAMA}/no-such-operation`, {})).status, 404);
  });
});
