// AWS/Bedrock metrics of the emulator's own traffic, in the three protocols that CloudWatch is spoken in.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { AwsQueryProtocol, AwsSmithyRpcV2CborProtocol } from "@aws-sdk/core/protocols";
import { BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand } from "@aws-sdk/client-bedrock-runtime";
import {
  CloudWatchClient,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
} from "@aws-sdk/client-cloudwatch";
import { NOVA, all, answerOf, clientOf, eventually, failureOf, userSays, words } from "./lib/emulator.mjs";

const Namespace = "AWS/Bedrock";
// A profile's id of its own, so that other files' traffic is not in its series.
const MODEL = `us.${NOVA}`;
const Dimensions = [{ Name: "ModelId", Value: MODEL }];
const METRICS = [
  "Invocations",
  "InvocationLatency",
  "InputTokenCount",
  "OutputTokenCount",
  "TimeToFirstToken",
  "EstimatedTPMQuotaUsage",
];
const PROTOCOLS = {
  "AWS JSON 1.0 (the client's own choice)": {},
  "smithy-rpc-v2-cbor": { protocol: AwsSmithyRpcV2CborProtocol },
  "the query protocol": { protocol: AwsQueryProtocol },
};

const query = (Id, MetricName, Stat) => ({
  Id,
  MetricStat: { Metric: { Namespace, MetricName, Dimensions }, Period: 60, Stat },
});

function window() {
  const minute = 60_000;
  const now = Math.floor(Date.now() / minute) * minute;
  return { StartTime: new Date(now - 30 * minute), EndTime: new Date(now + 2 * minute) };
}

async function sums(cloudWatch, queries) {
  const answer = await cloudWatch.send(new GetMetricDataCommand({ ...window(), MetricDataQueries: queries }));
  return Object.fromEntries(answer.MetricDataResults.map((each) => [each.Id, each]));
}

const total = (result) => result.Values.reduce((sum, value) => sum + value, 0);

before(async () => {
  const runtime = clientOf(BedrockRuntimeClient);
  const ask = { modelId: MODEL, messages: userSays(words(20)), requestMetadata: answerOf(8) };
  await runtime.send(new ConverseCommand(ask));
  await all((await runtime.send(new ConverseStreamCommand(ask))).stream);
  await failureOf(runtime.send(new ConverseCommand({ ...ask, messages: [] })));
});

for (const [name, protocol] of Object.entries(PROTOCOLS)) {
  describe(`in ${name}`, () => {
    const cloudWatch = clientOf(CloudWatchClient, protocol);

    test("metrics are listed with their dimension", async () => {
      const { Metrics } = await cloudWatch.send(new ListMetricsCommand({ Namespace, Dimensions }));
      const names = Metrics.map((metric) => metric.MetricName);
      for (const metric of METRICS) {
        assert.ok(names.includes(metric), `${metric} is not among ${names}`);
      }
      assert.ok(Metrics.every((metric) => metric.Namespace === Namespace));
      assert.ok(Metrics.every((each) => each.Dimensions.some((it) => it.Name === "ModelId" && it.Value === MODEL)));
    });

    test("sums, averages, extremes, counts and percentiles are those of the traffic", async () => {
      const queries = [
        query("calls", "Invocations", "Sum"),
        query("input", "InputTokenCount", "Sum"),
        query("output", "OutputTokenCount", "Sum"),
        query("errors", "InvocationClientErrors", "Sum"),
        query("mean", "InvocationLatency", "Average"),
        query("least", "InvocationLatency", "Minimum"),
        query("most", "InvocationLatency", "Maximum"),
        query("p90", "InvocationLatency", "p90"),
        query("first", "TimeToFirstToken", "SampleCount"),
      ];
      // CloudWatch shows a minute when it will; the sums count, whichever minutes the calls fell in.
      const found = await eventually(
        () => sums(cloudWatch, queries),
        (each) => total(each.calls) >= 2,
        150,
      );
      assert.equal(total(found.calls), 2);
      assert.equal(total(found.input), 40);
      assert.equal(total(found.output), 16);
      assert.equal(total(found.errors), 1);
      assert.equal(total(found.first), 1);
      found.mean.Values.forEach((mean, at) => {
        assert.ok(found.least.Values[at] <= mean && mean <= found.most.Values[at]);
        assert.ok(found.p90.Values[at] >= found.least.Values[at] && found.p90.Values[at] <= found.most.Values[at]);
      });
      assert.equal(found.calls.StatusCode, "Complete");
      assert.ok(found.calls.Timestamps.every((time) => time instanceof Date && time.getTime() % 60_000 === 0));
      assert.equal(found.calls.Timestamps.length, found.calls.Values.length);
    });

    test("statistics give the same sums", async () => {
      const answer = await cloudWatch.send(
        new GetMetricStatisticsCommand({
          Namespace,
          MetricName: "InputTokenCount",
          Dimensions,
          ...window(),
          Period: 60,
          Statistics: ["Sum", "SampleCount"],
        }),
      );
      assert.equal(answer.Datapoints.reduce((sum, point) => sum + point.Sum, 0), 40);
      assert.equal(answer.Datapoints.reduce((sum, point) => sum + point.SampleCount, 0), 2);
    });

    test("a series that there is not is empty, not an error", async () => {
      const queries = [query("none", "NoSuchMetric", "Sum")];
      assert.deepEqual((await sums(cloudWatch, queries)).none.Values, []);
    });

    test("a time that ends before it starts is refused", async () => {
      const { StartTime, EndTime } = window();
      const error = await failureOf(
        cloudWatch.send(
          new GetMetricDataCommand({
            StartTime: EndTime,
            EndTime: StartTime,
            MetricDataQueries: [query("calls", "Invocations", "Sum")],
          }),
        ),
      );
      assert.equal(error.$metadata.httpStatusCode, 400);
      assert.match(error.name, /^(ValidationError|ValidationException|InvalidParameter)/);
    });
  });
}
