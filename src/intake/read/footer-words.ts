/** Words by which notes below a table say that they are none of its records. */
const words =
  /\b(grand )?totals?\b|\bsub-?totals?\b|confidential|privileged|copyright|©|proprietary|\b(generated|printed|exported|prepared|created|produced) (by|on|at|from)\b|\breport (run|date|generated|created|total|name|period)\b|\brun (on|date|by)\b|\bas of\b|\bpage \d+|\bend of (report|file|data)\b|\b\d+ (rows?|records?)\b|\b(rows?|records?)( returned)?:|\bfilter(s|ed by)\b|all rights reserved|\bdisclaimer\b/i;

export const isNote = (text: string): boolean => words.test(text);

/** Words in a row, as ids and truncated records do not have them. */
export const isProse = (text: string): boolean => /\p{L}[,:]? \p{L}/u.test(text);

const total = /^\W*(grand |sub-?|report )?totals?\W*$/i;

/** Whether the filled cells of a row are a row of totals: the word, and numbers. */
export const isTotal = ([first, ...rest]: readonly string[]): boolean =>
  first !== undefined && total.test(first) && rest.every((cell) => /\d|^\W*$/.test(cell));
