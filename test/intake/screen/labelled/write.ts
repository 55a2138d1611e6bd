import {readFileSync, writeFileSync} from "node:fs";
import {readDetectors} from "../../../../src/intake/screen/detector.ts";
import {measureAll, tables} from "./figures.ts";

const page = new URL("../../../../docs/privacy.md", import.meta.url);
const [before = "", , after = ""] = readFileSync(page, "utf8").split(/<!-- (?:figures|end) -->\n/);
writeFileSync(
  page,
  `${before}<!-- figures -->\n\n${tables(measureAll(await readDetectors()))}\n\n<!-- end -->\n${after}`
);
