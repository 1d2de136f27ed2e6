// Prints whiteboard tokens made by the vendor's package, one a line, tab separated and each column
// percent-encoded: scope, access key, secret access key, role, uuid, lifespan in ms, token.
// To make them anew: npm install && npm run generate
const { createHash } = require("node:crypto");
const { sdkToken, roomToken, taskToken } = require("netless-token");

const MAKERS = { SDK: sdkToken, ROOM: roomToken, TASK: taskToken };
const ODD = ['"quoted"', "back\\slash", "tab\tline\nreturn\r", "ключ", "鍵🔑", "a&b=c+d e%20", "!'()*~-_.", "\u0001\u001f\u007f", "line\u2028paragraph\u2029"];
const LIFESPANS = [0, 1, 600, 3600000, 315360000000];

// The same keys in every run, so that a run shows only what the package changed.
function key(seed) {
  return createHash("sha256").update(seed).digest("hex").slice(0, 32);
}

function line(scope, accessKey, secretAccessKey, role, uuid, lifespan) {
  const content = uuid === "" ? { role } : { role, uuid };
  const token = MAKERS[scope](accessKey, secretAccessKey, lifespan, content);
  return [scope, accessKey, secretAccessKey, role, uuid, lifespan, token].map(encodeURIComponent).join("\t");
}

const lines = [];
for (const scope of Object.keys(MAKERS)) {
  for (const role of [0, 1, 2]) {
    for (const lifespan of LIFESPANS) {
      const seed = `${scope} ${role} ${lifespan}`;
      const uuid = scope === "SDK" ? "" : key(`uuid ${seed}`);
      lines.push(line(scope, key(`ak ${seed}`), key(`sk ${seed}`), role, uuid, lifespan));
    }
  }
  for (const odd of ODD) {
    lines.push(line(scope, odd, `secret key ${odd}`, 1, scope === "SDK" ? "" : odd, 3600000));
  }
}
console.log(lines.join("\n"));
