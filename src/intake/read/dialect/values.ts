/** Signs of currencies, also where the bytes of UTF-8 stand for themselves. */
const currency = "(?:[$€£¥]|\\u00c2[\\u00a3\\u00a5]|\\u00e2\\u0082\\u00ac)?";
const value = new RegExp(
  `^[-+(]?${currency}-?(\\d[\\d.,:/ T-]*|\\.\\d+)(e[-+]?\\d+)?(%|\\)| ?[ap]m|Z)?$`,
  "i"
);

/** A number, an amount, a date or a time, as names of columns are not. */
export const isValue = (cell: string): boolean => value.test(cell.trim());
