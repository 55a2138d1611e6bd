import type {Code} from "../intake/codes.ts";
import type {BadRecord} from "./export.ts";

/** A maker of bad records for one kind of file: a good record of it, with one thing wrong at a time. */
interface Spoiler {
  /** One cell written wrongly. */
  cell(header: string, text: string, code: Code): BadRecord;
  tooShort(): BadRecord;
  tooLong(): BadRecord;
  textAfterQuote(): BadRecord;
  nulByte(): BadRecord;
  /** A name as an old system writes it, in Latin-1 amid UTF-8. */
  notUtf8(): BadRecord;
  unclosedQuote(): BadRecord;
}

/**
 * @param header the file's headers
 * @param good a record that would be accepted; its ids are nobody's, so that one let in by mistake shows
 */
export function spoiler(header: readonly string[], good: readonly string[], delimiter: string): Spoiler {
  const malformed = (cells: BadRecord["cells"], code: Code): BadRecord => ({cells, field: null, code});
  const written = (position: number, text: string, encoding: BufferEncoding = "utf8"): Buffer =>
    Buffer.from(good.with(position, text).join(delimiter), encoding);
  return {
    cell(name, text, code) {
      const position = header.indexOf(name);
      if (position < 0) throw new Error(`no such column in the demo's own file: ${name}`);
      return {cells: good.with(position, text), field: name, code};
    },
    tooShort: () => malformed(good.slice(0, -2), "too_few_fields"),
    tooLong: () => malformed([...good, "", "moved a column"], "too_many_fields"),
    textAfterQuote: () => malformed(written(0, `"${good[0]}" (copy)`), "text_after_quote"),
    nulByte: () => malformed(written(-1, `${good.at(-1)}\u0000`), "nul_byte"),
    notUtf8: () => malformed(written(1, "Andr\u00e9", "latin1"), "invalid_utf8"),
    unclosedQuote: () => ({...malformed(written(-1, `"${good.at(-1)}`), "unclosed_quote"), atEnd: true})
  };
}
