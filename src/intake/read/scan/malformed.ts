import type {Code} from "../../codes.ts";

/** A record the file does not write as its header promises. */
export interface MalformedRecord {
  /** Counted from 1, the header not counted. */
  record: number;
  /** Physical line it starts on, counted from 1. */
  line: number;
  code: Code;
  reason: string;
  /** Where its bytes are in the file: start included, end not. */
  start: number;
  end: number;
  /** Which sheet of a workbook it is of, counted from 0, where an adapter reads several. */
  sheet?: number;
}
