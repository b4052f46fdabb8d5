// Whose requests are let in, on every service.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BedrockClient, ListFoundationModelsCommand } from "@aws-sdk/client-bedrock";
import { BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand } from "@aws-sdk/client-bedrock-runtime";
import { CloudWatchClient, ListMetricsCommand } from "@aws-sdk/client-cloudwatch";
import { ListServiceQuotasCommand, ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import {
  LLAMA,
  all,
  answerOf,
  bearerToken,
  clientOf,
  credentials,
  endpoint,
  failureOf,
  overHttp1,
  userSays,
} from "./lib/emulator.mjs";

const hi = { modelId: LLAMA, messages: userSays("hi"), requestMetadata: answerOf(2) };
const withSecret = (secretAccessKey) => ({ credentials: { ...credentials, secretAccessKey } });
const withToken = (token) => ({ token: { token }, authSchemePreference: ["httpBearerAuth"], credentials: undefined });
const path = `/model/${encodeURIComponent(LLAMA)}/converse`;

function post(headers) {
  const body = JSON.stringify({ messages: hi.messages, requestMetadata: hi.requestMetadata });
  return fetch(endpoint + path, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body });
}

const services = [
  ["bedrock-runtime", BedrockRuntimeClient, () => new ConverseCommand(hi)],
  ["bedrock", BedrockClient, () => new ListFoundationModelsCommand({})],
  ["monitoring", CloudWatchClient, () => new ListMetricsCommand({ Namespace: "AWS/Bedrock" })],
  ["servicequotas", ServiceQuotasClient, () => new ListServiceQuotasCommand({ ServiceCode: "bedrock" })],
];

for (const [service, Client, command] of services) {
  describe(`SigV4 of ${service}`, () => {
    test("the right secret is let in", async () => {
      assert.equal((await clientOf(Client).send(command())).$metadata.httpStatusCode, 200);
    });

    test("a wrong secret is a 403", async () => {
      const error = await failureOf(clientOf(Client, withSecret("wrong")).send(command()));
      assert.equal(error.$metadata.httpStatusCode, 403);
      assert.match(error.name, /^(InvalidSignatureException|SignatureDoesNotMatch)/);
    });

    test("a clock that is an hour off is a 403", async () => {
      const late = clientOf(Client, { systemClockOffset: -3_600_000 });
      const error = await failureOf(late.send(command()));
      assert.equal(error.$metadata.httpStatusCode, 403);
    });
  });
}

test("a secret is checked over HTTP/1.1 too", async () => {
  const error = await failureOf(
    clientOf(BedrockRuntimeClient, { ...withSecret("wrong"), ...overHttp1() }).send(new ConverseCommand(hi)),
  );
  assert.equal(error.$metadata.httpStatusCode, 403);
});

test("a bearer token is let in, streamed or not, and by the control plane", async () => {
  const client = clientOf(BedrockRuntimeClient, withToken(bearerToken));
  assert.equal((await client.send(new ConverseCommand(hi))).usage.outputTokens, 2);
  const events = await all((await client.send(new ConverseStreamCommand(hi))).stream);
  assert.equal(events.at(-1).metadata.usage.outputTokens, 2);
  const models = await clientOf(BedrockClient, withToken(bearerToken)).send(new ListFoundationModelsCommand({}));
  assert.ok(models.modelSummaries.length > 0);
});

test("a bearer token in the environment goes before keys, as AWS's clients have it", async () => {
  process.env.AWS_BEARER_TOKEN_BEDROCK = bearerToken;
  try {
    const client = clientOf(BedrockRuntimeClient, { credentials: undefined });
    let authorization = "";
    client.middlewareStack.add(
      (next) => (args) => {
        authorization = args.request.headers.authorization ?? args.request.headers.Authorization;
        return next(args);
      },
      { step: "finalizeRequest", priority: "low" },
    );
    assert.equal((await client.send(new ConverseCommand(hi))).usage.outputTokens, 2);
    assert.equal(authorization, `Bearer ${bearerToken}`);
  } finally {
    delete process.env.AWS_BEARER_TOKEN_BEDROCK;
  }
});

test("a wrong bearer token is a 403", async () => {
  const error = await failureOf(clientOf(BedrockRuntimeClient, withToken("wrong")).send(new ConverseCommand(hi)));
  assert.equal(error.$metadata.httpStatusCode, 403);
});

test("a request without any credentials is a 403 in JSON", async () => {
  const answer = await post({});
  assert.equal(answer.status, 403);
  assert.match(answer.headers.get("x-amzn-errortype"), /^(MissingAuthenticationTokenException|AccessDeniedException)/);
  assert.ok((await answer.json()).message);
});

test("a plain client with the bearer token needs nothing of AWS's", async () => {
  const answer = await post({ Authorization: `Bearer ${bearerToken}` });
  assert.equal(answer.status, 200);
  assert.equal((await answer.json()).usage.outputTokens, 2);
});
