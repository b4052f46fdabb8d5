// Provisioned Throughput from purchase to deletion, and what else the control plane tells.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import {
  BedrockClient,
  ConflictException,
  CreateProvisionedModelThroughputCommand,
  DeleteProvisionedModelThroughputCommand,
  GetFoundationModelCommand,
  GetProvisionedModelThroughputCommand,
  ListFoundationModelsCommand,
  ListInferenceProfilesCommand,
  ListProvisionedModelThroughputsCommand,
  ListTagsForResourceCommand,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateProvisionedModelThroughputCommand,
  ValidationException,
  paginateListProvisionedModelThroughputs,
} from "@aws-sdk/client-bedrock";
import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  ModelNotReadyException,
  ResourceNotFoundException as NoSuchModelException,
} from "@aws-sdk/client-bedrock-runtime";
import { LLAMA, all, answerOf, clientOf, eventually, failureOf, overHttp1, userSays } from "./lib/emulator.mjs";

const UNITS_OF = `${LLAMA}:128k`;
const bedrock = clientOf(BedrockClient);
const runtime = clientOf(BedrockRuntimeClient);
const held = new Set();

async function buy(name, more = {}) {
  const command = new CreateProvisionedModelThroughputCommand({
    modelUnits: 1,
    provisionedModelName: name,
    modelId: UNITS_OF,
    ...more,
  });
  const bought = await bedrock.send(command);
  held.add(bought.provisionedModelArn);
  return bought;
}

const get = (provisionedModelId) => bedrock.send(new GetProvisionedModelThroughputCommand({ provisionedModelId }));
const inService = (arn) => eventually(() => get(arn), (found) => found.status === "InService");
const list = async (input) =>
  (await bedrock.send(new ListProvisionedModelThroughputsCommand(input))).provisionedModelSummaries;

async function remove(arn) {
  await bedrock.send(new DeleteProvisionedModelThroughputCommand({ provisionedModelId: arn }));
  held.delete(arn);
}

async function removeAll() {
  for (const arn of [...held]) {
    await inService(arn);
    await remove(arn);
  }
}

after(removeAll);

function refused(error, type, status) {
  assert.ok(error instanceof type, `${error.name}: ${error.message}`);
  assert.equal(error.$metadata.httpStatusCode, status);
}

test("one unit lives from Creating to deletion", async () => {
  const { provisionedModelArn: arn, $metadata } = await buy("js-life", {
    tags: [{ key: "team", value: "search" }],
  });
  assert.equal($metadata.httpStatusCode, 201);
  assert.match(arn, /^arn:aws:bedrock:us-west-2:123456789012:provisioned-model\/[a-z0-9]{12}$/);

  const young = await get(arn);
  assert.equal(young.status, "Creating");
  assert.equal(young.modelUnits, 1);
  assert.equal(young.desiredModelUnits, 1);
  assert.equal(young.provisionedModelName, "js-life");
  assert.equal(young.provisionedModelArn, arn);
  assert.equal(young.foundationModelArn, `arn:aws:bedrock:us-west-2::foundation-model/${UNITS_OF}`);
  assert.equal(young.modelArn, young.desiredModelArn);
  assert.ok(young.creationTime instanceof Date && !Number.isNaN(young.creationTime.getTime()));
  assert.equal(young.commitmentDuration, undefined);

  const hi = { modelId: arn, messages: userSays("hi there you"), requestMetadata: answerOf(5) };
  const early = await failureOf(runtime.send(new ConverseCommand(hi)));
  refused(early, ModelNotReadyException, 429);

  assert.equal((await inService(arn)).status, "InService");
  const answer = await runtime.send(new ConverseCommand(hi));
  assert.deepEqual([answer.usage.inputTokens, answer.usage.outputTokens], [3, 5]);
  const http1 = clientOf(BedrockRuntimeClient, overHttp1());
  const events = await all((await http1.send(new ConverseStreamCommand(hi))).stream);
  assert.equal(events.at(-1).metadata.usage.outputTokens, 5);
  assert.equal((await get("js-life")).provisionedModelArn, arn);

  await remove(arn);
  refused(await failureOf(get(arn)), ResourceNotFoundException, 404);
  refused(await failureOf(runtime.send(new ConverseCommand(hi))), NoSuchModelException, 404);
  refused(await failureOf(remove(arn)), ResourceNotFoundException, 404);
});

test("the same token buys once; another order under it is refused", async () => {
  const clientRequestToken = `token-${process.pid}`;
  const first = await buy("js-once", { clientRequestToken });
  const again = await buy("js-once", { clientRequestToken });
  assert.equal(again.provisionedModelArn, first.provisionedModelArn);
  assert.equal((await list({ nameContains: "js-once" })).length, 1);
  const other = await failureOf(buy("js-other", { clientRequestToken }));
  assert.ok(other.$metadata.httpStatusCode === 400, `${other.name}`);
  await removeAll();
});

describe("a list", () => {
  test("is filtered, sorted and paged", async () => {
    for (const name of ["js-list-a", "js-list-b", "js-list-c"]) {
      await buy(name);
    }
    const pages = [];
    for await (const page of paginateListProvisionedModelThroughputs(
      { client: bedrock, pageSize: 2 },
      { nameContains: "js-list", sortBy: "CreationTime", sortOrder: "Ascending" },
    )) {
      pages.push(page.provisionedModelSummaries.map((each) => each.provisionedModelName));
    }
    assert.deepEqual(pages, [["js-list-a", "js-list-b"], ["js-list-c"]]);

    const names = async (input) => (await list(input)).map((each) => each.provisionedModelName);
    assert.deepEqual(await names({ nameContains: "list-b" }), ["js-list-b"]);
    assert.deepEqual(await names({ nameContains: "js-list", sortBy: "CreationTime", sortOrder: "Descending" }), [
      "js-list-c",
      "js-list-b",
      "js-list-a",
    ]);
    for (const arn of held) {
      await inService(arn);
    }
    assert.deepEqual(await names({ nameContains: "js-list", statusEquals: "Creating" }), []);
    assert.equal((await names({ nameContains: "js-list", statusEquals: "InService" })).length, 3);
    const modelArnEquals = `arn:aws:bedrock:us-west-2::foundation-model/${UNITS_OF}`;
    assert.equal((await names({ nameContains: "js-list", modelArnEquals })).length, 3);
    assert.deepEqual(await names({ modelArnEquals: modelArnEquals.replace("llama", "none") }), []);
    assert.deepEqual(await names({ creationTimeAfter: new Date(Date.now() + 86_400_000) }), []);
    assert.deepEqual(await names({ nameContains: "js-list", creationTimeBefore: new Date(0) }), []);
    await removeAll();
  });

  test("refuses a page of nothing, a strange token and a strange state", async () => {
    for (const input of [{ maxResults: 0 }, { maxResults: 1001 }, { nextToken: "?" }, { statusEquals: "Sleeping" }]) {
      refused(await failureOf(list(input)), ValidationException, 400);
    }
  });
});

test("tags are kept, added and removed", async () => {
  const { provisionedModelArn: resourceARN } = await buy("js-tags", { tags: [{ key: "a", value: "1" }] });
  const tags = async () =>
    Object.fromEntries(
      (await bedrock.send(new ListTagsForResourceCommand({ resourceARN }))).tags.map(({ key, value }) => [key, value]),
    );
  assert.deepEqual(await tags(), { a: "1" });
  await bedrock.send(new TagResourceCommand({ resourceARN, tags: [{ key: "a", value: "2" }, { key: "b", value: "" }] }));
  assert.deepEqual(await tags(), { a: "2", b: "" });
  await bedrock.send(new UntagResourceCommand({ resourceARN, tagKeys: ["a"] }));
  assert.deepEqual(await tags(), { b: "" });
  await removeAll();
  refused(await failureOf(tags()), ResourceNotFoundException, 404);
});

test("a name can be changed, the model of a base model's units cannot", async () => {
  const { provisionedModelArn: arn } = await buy("js-name");
  await inService(arn);
  const update = (more) =>
    bedrock.send(new UpdateProvisionedModelThroughputCommand({ provisionedModelId: arn, ...more }));
  await update({ desiredProvisionedModelName: "js-renamed" });
  assert.equal((await get(arn)).provisionedModelName, "js-renamed");
  refused(await failureOf(get("js-name")), ResourceNotFoundException, 404);
  refused(await failureOf(update({ desiredModelId: UNITS_OF })), ValidationException, 400);
  await removeAll();
});

test("bad orders are refused", async () => {
  refused(await failureOf(buy("js bad name")), ValidationException, 400);
  refused(await failureOf(buy("js-bad", { modelUnits: 0 })), ValidationException, 400);
  refused(await failureOf(buy("js-bad", { commitmentDuration: "TwoYears" })), ValidationException, 400);
  refused(await failureOf(buy("js-bad", { modelId: "nobody.nothing-v1:0" })), ResourceNotFoundException, 404);
  refused(await failureOf(buy("js-bad", { modelUnits: 10_000 })), ServiceQuotaExceededException, 400);
  await buy("js-twice");
  refused(await failureOf(buy("js-twice")), ValidationException, 400);
  await removeAll();
  assert.deepEqual(await list({ nameContains: "js-bad" }), []);
});

test("foundation models say which of them units are sold", async () => {
  const all = (await bedrock.send(new ListFoundationModelsCommand({}))).modelSummaries;
  const plain = all.find((model) => model.modelId === LLAMA);
  assert.ok(plain.inferenceTypesSupported.includes("ON_DEMAND"));
  assert.equal(plain.responseStreamingSupported, true);
  assert.ok(all.find((model) => model.modelId === UNITS_OF).inferenceTypesSupported.includes("PROVISIONED"));
  const sold = await bedrock.send(new ListFoundationModelsCommand({ byInferenceType: "PROVISIONED" }));
  assert.ok(sold.modelSummaries.every((model) => model.inferenceTypesSupported.includes("PROVISIONED")));
  const { modelDetails } = await bedrock.send(new GetFoundationModelCommand({ modelIdentifier: LLAMA }));
  assert.equal(modelDetails.modelArn, `arn:aws:bedrock:us-west-2::foundation-model/${LLAMA}`);
});

test("inference profiles are listed", async () => {
  const { inferenceProfileSummaries } = await bedrock.send(new ListInferenceProfilesCommand({}));
  const profile = inferenceProfileSummaries.find((each) => each.inferenceProfileId === `us.${LLAMA}`);
  assert.equal(profile.type, "SYSTEM_DEFINED");
  assert.equal(profile.status, "ACTIVE");
  assert.ok(profile.models.length > 0);
});

// Last: it holds until its month is over.
test("a commitment that runs holds its deletion", async () => {
  const { provisionedModelArn: arn } = await buy(`js-month-${process.pid}`, { commitmentDuration: "OneMonth" });
  held.delete(arn);
  const found = await inService(arn);
  assert.equal(found.commitmentDuration, "OneMonth");
  const days = (found.commitmentExpirationTime - found.creationTime) / 86_400_000;
  assert.ok(days >= 28 && days <= 31, `${days} days`);
  refused(await failureOf(remove(arn)), ConflictException, 400);
});
