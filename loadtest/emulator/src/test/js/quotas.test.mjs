// Service Quotas of service code bedrock.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  GetRequestedServiceQuotaChangeCommand,
  GetServiceQuotaCommand,
  NoSuchResourceException,
  RequestServiceQuotaIncreaseCommand,
  ServiceQuotasClient,
  paginateListServiceQuotas,
} from "@aws-sdk/client-service-quotas";
import { clientOf, eventually, failureOf } from "./lib/emulator.mjs";

const ServiceCode = "bedrock";
// "Model units no-commitment Provisioned Throughputs across base models", as public copies of the catalogue have it.
const NO_COMMITMENT = "L-FE44174A";
const client = clientOf(ServiceQuotasClient);
const get = async (QuotaCode) => (await client.send(new GetServiceQuotaCommand({ ServiceCode, QuotaCode }))).Quota;

async function everyQuota(pageSize) {
  const quotas = [];
  for await (const page of paginateListServiceQuotas({ client, pageSize }, { ServiceCode })) {
    assert.ok(page.Quotas.length <= pageSize);
    quotas.push(...page.Quotas);
  }
  return quotas;
}

test("quotas are listed page by page, each once", async () => {
  const quotas = await everyQuota(3);
  const codes = quotas.map((quota) => quota.QuotaCode);
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual((await everyQuota(100)).map((quota) => quota.QuotaCode), codes);
  for (const quota of quotas) {
    assert.equal(quota.ServiceCode, ServiceCode);
    assert.equal(quota.ServiceName, "Amazon Bedrock");
    assert.match(quota.QuotaCode, /^L-[0-9A-F]{8}$/);
    assert.equal(typeof quota.Value, "number");
    assert.equal(typeof quota.Adjustable, "boolean");
    assert.equal(quota.QuotaArn, `arn:aws:servicequotas:us-west-2:123456789012:bedrock/${quota.QuotaCode}`);
  }
});

test("requests, tokens and model units of Llama 3.1 8B have quotas", async () => {
  const names = (await everyQuota(100)).map((quota) => quota.QuotaName).filter((name) => name.includes("Llama 3.1 8B"));
  for (const about of [/requests per minute/i, /tokens per minute/i, /model units/i]) {
    assert.ok(names.some((name) => about.test(name)), `${about} in ${names}`);
  }
});

test("one quota is told by its code, and by no other", async () => {
  assert.equal((await get(NO_COMMITMENT)).QuotaCode, NO_COMMITMENT);
  const error = await failureOf(get("L-00000000"));
  assert.ok(error instanceof NoSuchResourceException, error.name);
  assert.equal(error.$metadata.httpStatusCode, 400);
});

test("an increase is asked for, told, and granted after a while", async () => {
  const { Value: before } = await get(NO_COMMITMENT);
  const { RequestedQuota: asked } = await client.send(
    new RequestServiceQuotaIncreaseCommand({ ServiceCode, QuotaCode: NO_COMMITMENT, DesiredValue: before + 5 }),
  );
  assert.equal(asked.DesiredValue, before + 5);
  assert.match(asked.Status, /^(PENDING|CASE_OPENED)$/);
  assert.ok(asked.Created instanceof Date);
  assert.equal((await get(NO_COMMITMENT)).Value, before);

  const told = async () =>
    (await client.send(new GetRequestedServiceQuotaChangeCommand({ RequestId: asked.Id }))).RequestedQuota;
  await eventually(told, (change) => /^(APPROVED|CASE_CLOSED)$/.test(change.Status), 30);
  assert.equal((await get(NO_COMMITMENT)).Value, before + 5);
});

test("an increase that is none is refused", async () => {
  const { Value } = await get(NO_COMMITMENT);
  const error = await failureOf(
    client.send(new RequestServiceQuotaIncreaseCommand({ ServiceCode, QuotaCode: NO_COMMITMENT, DesiredValue: Value })),
  );
  assert.equal(error.$metadata.httpStatusCode, 400);
});
