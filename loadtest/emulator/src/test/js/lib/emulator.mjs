// The running emulator, its models, and clients of it that are closed when a file's tests are over.
import { after } from "node:test";
import { NodeHttpHandler } from "@smithy/node-http-handler";

function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; start the suite with run.mjs, or set what the emulator prints`);
  }
  return value;
}

export const endpoint = required("HEADROOM_EMULATOR");
export const region = required("AWS_REGION");
export const credentials = {
  accessKeyId: required("AWS_ACCESS_KEY_ID"),
  secretAccessKey: required("AWS_SECRET_ACCESS_KEY"),
};
export const bearerToken = required("AWS_BEARER_TOKEN_BEDROCK");

// Clients prefer a bearer token that they find there; a test that wants it says so.
delete process.env.AWS_BEARER_TOKEN_BEDROCK;

export const HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
export const LLAMA = "meta.llama3-1-8b-instruct-v1:0";
export const NOVA = "amazon.nova-lite-v1:0";
export const TITAN = "amazon.titan-text-express-v1";

const opened = [];
after(() => opened.forEach((client) => client.destroy()));

/** A client that does not retry, so that a test sees each answer as it came. */
export function clientOf(Client, more = {}) {
  const client = new Client({ endpoint, region, credentials, maxAttempts: 1, ...more });
  opened.push(client);
  return client;
}

/** Over HTTP/1.1, where a client's default is HTTP/2 with prior knowledge. */
export function overHttp1() {
  return { requestHandler: new NodeHttpHandler() };
}

/** Sends a command and gives its output and the answer's headers by lower-case name. */
export async function sendForHeaders(client, command) {
  let headers = {};
  const spy = (next) => async (args) => {
    const result = await next(args);
    headers = result.response.headers;
    return result;
  };
  command.middlewareStack.add(spy, { step: "deserialize", priority: "low" });
  const output = await client.send(command);
  return { output, headers: lowerCased(headers) };
}

function lowerCased(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Text of so many words. The emulator counts words of input as tokens. */
export function words(count) {
  return Array.from({ length: count }, (_, at) => `w${at}`).join(" ");
}

/** Metadata that pins the answer's length. */
export function answerOf(tokens) {
  return { "headroom-output-tokens": String(tokens) };
}

export function userSays(text) {
  return [{ role: "user", content: [{ text }] }];
}

/** Everything that a stream brings, in order. */
export async function all(stream) {
  const events = [];
  for await (const event of stream) {
    events.push(event);
  }
  return events;
}

/** Makes things go wrong on purpose, by the emulator's own door, while something is done. */
export async function withFaults(faults, action) {
  const put = async (rules) => {
    const answer = await fetch(`${endpoint}/headroom/faults`, { method: "PUT", body: JSON.stringify({ faults: rules }) });
    if (!answer.ok) {
      throw new Error(await answer.text());
    }
  };
  await put(faults);
  try {
    return await action();
  } finally {
    await put([]);
  }
}

/** What a promise of failure failed with. */
export async function failureOf(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("was answered, must fail");
}

/** Asks again until an answer pleases, for at most some seconds. */
export async function eventually(question, pleases, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await question();
    if (pleases(answer)) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`after ${seconds} s still ${JSON.stringify(answer)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
