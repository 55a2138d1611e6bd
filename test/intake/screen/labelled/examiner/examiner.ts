import {readFileSync} from "node:fs";
import type {LabelledColumn} from "../column.ts";
import type {LabelledText} from "../sentences.ts";

/**
 * Written by somebody else who had seen neither the detectors nor the sets before it, and cut in two by them. Of each
 * column as many values are kept as give the verdict of all. `disputed` are columns of comments that the examiner held
 * for clean: what people write in their own words is refused whatever it says, so that they count nowhere.
 */
const linesOf = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** `half, holds, written, header, values…` */
export const examinerColumns = (): LabelledColumn[] =>
  linesOf("./columns.tsv")
    .filter(([, holds]) => holds !== "disputed")
    .map(([, holds = "", written = "", header = "", ...values]) => ({holds, written, header, values}));

/** `half, name or none, text` */
export const examinerTexts = (): LabelledText[] =>
  linesOf("./texts.tsv").map(([, names, text = ""]) => ({
    text,
    names: names === "name",
    written: "examiner"
  }));
