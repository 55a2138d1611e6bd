import type {ExportFile} from "../export.ts";

/** How most of the systems write; each file says what it does otherwise. */
export const plainDialect = {
  delimiter: ",",
  newline: "\n",
  byteOrderMark: false,
  quoteAll: false,
  bad: [],
  odd: []
} as const satisfies Partial<ExportFile>;
