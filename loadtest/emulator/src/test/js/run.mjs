// Starts an emulator as a child, runs the suite against it, and stops it.
//   node run.mjs [-- COMMAND...]    COMMAND starts the emulator; the default is ./headroom of this repository
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import path from "node:path";

const suite = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(suite, "../../../../..");
const given = process.argv[2] === "--" ? process.argv.slice(3) : [];
const command = given.length > 0 ? given : ["./headroom", "emulator", "--port", "0", "--until-stdin-closes"];

// The account's keys where nobody gave the emulator others; it prints them where it is not told to end with its input.
const account = {
  AWS_ACCESS_KEY_ID: "headroom",
  AWS_SECRET_ACCESS_KEY: "headroom",
  AWS_REGION: "us-west-2",
  AWS_BEARER_TOKEN_BEDROCK: "headroom",
};

const emulator = spawn(command[0], command.slice(1), { cwd: root, stdio: ["pipe", "pipe", "pipe"] });

/** Keys that it prints as shell exports take the place of the examples. */
function learn(line) {
  for (const [, name, value] of line.matchAll(/\b(AWS_[A-Z_]+)=(\S+)/g)) {
    if (name in account) {
      account[name] = value;
    }
  }
}

const said = [];
createInterface({ input: emulator.stderr }).on("line", (line) => {
  learn(line);
  said.push(line);
});

function endpointOf(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      learn(line);
      if (line.startsWith("http://")) {
        resolve(line.trim());
      }
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${command.join(" ")} ended with ${code} before it listened`)));
  });
}

function testsAgainst(endpoint) {
  const env = {
    ...process.env,
    ...account,
    HEADROOM_EMULATOR: endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
  const tests = spawn("npm", ["test", "--silent"], { cwd: suite, env, stdio: "inherit" });
  return new Promise((resolve) => tests.on("exit", (code) => resolve(code ?? 1)));
}

try {
  process.exitCode = await testsAgainst(await endpointOf(emulator));
} catch (error) {
  console.error([...said, `emulator contract: ${error.message}`].join("\n"));
  process.exitCode = 1;
} finally {
  emulator.removeAllListeners("exit");
  emulator.stdin.end();
  emulator.kill();
}
