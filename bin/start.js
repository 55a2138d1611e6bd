// `npm start`: the demo organization, from invented exports to a finished site.
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {register} from "tsx/esm/api";
import {say, stop} from "./support/say.js";

register();
const root = fileURLToPath(new URL("../", import.meta.url));
const key = join(root, ".waymark", "key");

const {demoIsCurrent} = await import("../src/demo/current.ts");
if (!(await demoIsCurrent(root))) {
  say("making the exports of the demo organization, which does not exist");
  const {writeDemo} = await import("../src/demo/write.ts");
  await writeDemo(root);
}
if (!existsSync(key)) {
  if (existsSync(join(root, ".waymark", "warehouse.duckdb")))
    stop(
      `the demo's key file is gone: ${key}`,
      "Put it back, or remove the folder .waymark to start afresh."
    );
  const {createKeyFile} = await import("../src/keys.ts");
  createKeyFile(key);
}

const {status} = spawnSync(process.execPath, [join(root, "bin", "waymark.js"), "run", "--workspace", root], {
  stdio: ["inherit", "ignore", "inherit"]
});
if (status !== 0) process.exit(status ?? 1);
say(`the site: ${join(root, "dist", "index.html")}`);
say("look at it with: npx waymark preview");
