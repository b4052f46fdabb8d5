// What is refused, as which error of AWS's client.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  AccessDeniedException,
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  InternalServerException,
  InvokeModelCommand,
  InvokeModelWithResponseStreamCommand,
  ModelErrorException,
  ModelNotReadyException,
  ModelStreamErrorException,
  ModelTimeoutException,
  ResourceNotFoundException,
  ServiceUnavailableException,
  ThrottlingException,
  ValidationException,
} from "@aws-sdk/client-bedrock-runtime";
import {
  HAIKU,
  LLAMA,
  all,
  answerOf,
  clientOf,
  failureOf,
  overHttp1,
  userSays,
  withFaults,
  words,
} from "./lib/emulator.mjs";

function refused(error, type, status) {
  assert.ok(error instanceof type, `${error.name}: ${error.message}`);
  assert.equal(error.name, type.name);
  assert.equal(error.$metadata.httpStatusCode, status);
  assert.ok(error.message.length > 0);
  assert.ok(error.$metadata.requestId);
}

for (const [wire, more] of [["HTTP/2", {}], ["HTTP/1.1", overHttp1()]]) {
  describe(`over ${wire}`, () => {
    const client = clientOf(BedrockRuntimeClient, more);
    const hi = { modelId: LLAMA, messages: userSays("hi") };
    const converse = (input) => client.send(new ConverseCommand({ ...hi, ...input }));
    const stream = (input) => client.send(new ConverseStreamCommand({ ...hi, ...input }));
    const invoke = (modelId, body) => client.send(new InvokeModelCommand({ modelId, body: JSON.stringify(body) }));

    const wrong = {
      "no messages": { messages: [] },
      "a conversation that the assistant begins": { messages: [{ role: "assistant", content: [{ text: "hi" }] }] },
      "a blank text": { messages: userSays(" ") },
      "a message without content": { messages: [{ role: "user", content: [] }] },
      "a role that there is not": { messages: [{ role: "nobody", content: [{ text: "hi" }] }] },
      "no token to answer with": { inferenceConfig: { maxTokens: 0 } },
      "more tokens than the model gives": { inferenceConfig: { maxTokens: 1_000_000 } },
      "a temperature above 1": { inferenceConfig: { temperature: 1.5 } },
      "a topP below 0": { inferenceConfig: { topP: -0.1 } },
      "seventeen entries of metadata": {
        requestMetadata: Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`key${at}`, "value"])),
      },
      "a tier that there is not": { serviceTier: { type: "gold" } },
      "a prompt longer than the context": { messages: userSays(words(130_000)) },
      "a model that there is not": { modelId: "nobody.nothing-v1:0" },
    };
    for (const [what, input] of Object.entries(wrong)) {
      test(`${what} is a ValidationException, streamed or not`, async () => {
        refused(await failureOf(converse(input)), ValidationException, 400);
        refused(await failureOf(stream(input)), ValidationException, 400);
      });
    }

    test("a provisioned model that there is not is a ResourceNotFoundException", async () => {
      const modelId = "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abcdefghij01";
      refused(await failureOf(converse({ modelId })), ResourceNotFoundException, 404);
    });

    test("a body that is not the model's is a ValidationException", async () => {
      const message = { role: "user", content: "hi" };
      const bodies = [
        [HAIKU, { messages: [message], max_tokens: 5 }],
        [HAIKU, { anthropic_version: "bedrock-2023-05-31", messages: [message] }],
        [HAIKU, { anthropic_version: "bedrock-2023-05-31", max_tokens: 5 }],
        [LLAMA, { max_gen_len: 5 }],
        [LLAMA, { prompt: "hi", max_gen_len: 0 }],
      ];
      for (const [modelId, body] of bodies) {
        refused(await failureOf(invoke(modelId, body)), ValidationException, 400);
      }
      const broken = new InvokeModelCommand({ modelId: LLAMA, body: "{" });
      refused(await failureOf(client.send(broken)), ValidationException, 400);
      const streamed = new InvokeModelWithResponseStreamCommand({ modelId: LLAMA, body: "{}" });
      refused(await failureOf(client.send(streamed)), ValidationException, 400);
    });

    test("more tokens than the quota allows are a ThrottlingException", async () => {
      const input = { modelId: HAIKU, messages: userSays(words(4000)), requestMetadata: answerOf(1) };
      const rush = await Promise.allSettled(Array.from({ length: 40 }, () => converse(input)));
      const failures = rush.filter((each) => each.status === "rejected").map((each) => each.reason);
      assert.ok(failures.length > 0 && failures.length < 40, `${failures.length} of 40 refused`);
      failures.forEach((error) => refused(error, ThrottlingException, 429));
      assert.match(failures[0].message, /^Too many (tokens|requests)/);
      });

    const injected = [
      ["throttle", ThrottlingException, 429],
      ["unavailable", ServiceUnavailableException, 503],
      ["model-error", ModelErrorException, 424],
      ["model-timeout", ModelTimeoutException, 408],
      ["model-not-ready", ModelNotReadyException, 429],
      ["internal-error", InternalServerException, 500],
    ];
    for (const [fault, type, status] of injected) {
      test(`fault ${fault} is a ${type.name}`, () =>
        withFaults([{ fault, share: 1 }], async () => {
          refused(await failureOf(converse({})), type, status);
        }));
    }

    const inStream = [
      ["stream-throttle", ThrottlingException],
      ["stream-error", ModelStreamErrorException],
    ];
    for (const [fault, type] of inStream) {
      test(`fault ${fault} is a ${type.name} after a 200 and some text`, () =>
        withFaults([{ fault, share: 1, afterEvents: 2 }], async () => {
          const answer = await stream({ requestMetadata: answerOf(40) });
          assert.equal(answer.$metadata.httpStatusCode, 200);
          let pieces = 0;
          const error = await failureOf(
            (async () => {
              for await (const event of answer.stream) {
                pieces += event.contentBlockDelta ? 1 : 0;
              }
            })(),
          );
          assert.equal(error.name, type.name);
          assert.equal(pieces, 2);
        }));
    }

    for (const fault of ["corrupt-frame", "wrong-crc", "truncate", "reset-in-stream"]) {
      test(`fault ${fault} fails the stream`, () =>
        withFaults([{ fault, share: 1, afterEvents: 1 }], async () => {
          const answer = await stream({ requestMetadata: answerOf(40) });
          await failureOf(all(answer.stream));
        }));
    }

    test("the client's own retries get over a fault that strikes half of the requests", () =>
      withFaults([{ fault: "throttle", share: 0.5 }], async () => {
        const patient = clientOf(BedrockRuntimeClient, { ...more, maxAttempts: 20, retryMode: "standard" });
        const answer = await patient.send(new ConverseCommand({ ...hi, requestMetadata: answerOf(3) }));
        assert.equal(answer.usage.outputTokens, 3);
      }));
  });
}

test("a key that there is not is a 403", async () => {
  const stranger = clientOf(BedrockRuntimeClient, {
    credentials: { accessKeyId: "AKIAIOSFODNN7STRANGE", secretAccessKey: "no" },
  });
  const error = await failureOf(stranger.send(new ConverseCommand({ modelId: LLAMA, messages: userSays("hi") })));
  assert.equal(error.$metadata.httpStatusCode, 403);
  assert.ok(["UnrecognizedClientException", AccessDeniedException.name].includes(error.name), error.name);
});
