/**
 * A clean table written the way exports spoil it, with what a reader has to make of each file: after the pollutions of
 * the Pollock benchmark (Vitagliano et al., VLDB 2023): dialects, ragged rows, stray quotes, lines around the table,
 * a second table, encodings and line ends.
 */
export interface Polluted {
  name: string;
  bytes: Buffer;
  header: readonly string[];
  /** Values of records that are whole, with the physical line each is on. */
  records: readonly {line: number; values: readonly string[]}[];
  /** Physical lines of records that are spoiled: nobody can say what they meant. */
  spoiled: readonly number[];
  /** Physical lines around the table. */
  besides: readonly number[];
  /** What the job says, where the file cannot tell. */
  dialect?: Record<string, unknown>;
}

export interface Writing {
  delimiter: string;
  quote: string;
  /** How a quote within quotes is written. */
  doubled: string;
  newline: string;
  encode: (text: string) => Buffer;
  always: boolean;
  /** Whether the last line is ended. */
  ended: boolean;
}

export const plain: Writing = {
  delimiter: ",",
  quote: '"',
  doubled: '""',
  newline: "\n",
  encode: (text) => Buffer.from(text),
  always: false,
  ended: true
};

export const header = ["client_id", "visit_date", "minutes", "program", "notes", "worker"];

const notes = [
  "came in, stayed for lunch",
  'said "see you" at the door',
  "quiet day",
  "",
  "5-7; then left",
  'asked for the 8" board, twice',
  "called | emailed",
  "wasn't at home"
];
const programs = ["Drop-in", "Warm line", "Café", "Outreach"];

/** Records of a table that is the same every time. */
export const clean: readonly (readonly string[])[] = Array.from({length: 60}, (_, k) => [
  String(1000 + ((k * 37) % 60)),
  `2024-0${1 + (k % 9)}-${String(1 + ((k * 7) % 28)).padStart(2, "0")}`,
  String(15 + ((k * 13) % 90)),
  programs[k % programs.length]!,
  notes[(k * 5) % notes.length]!,
  `w${k % 7}`
]);

export function writeRow(values: readonly string[], {delimiter, quote, doubled, always}: Writing): string {
  return values
    .map((value) => {
      const needed = always || value.includes(delimiter) || value.includes(quote) || /[\r\n]/.test(value);
      return quote !== "" && needed ? `${quote}${value.replaceAll(quote, doubled)}${quote}` : value;
    })
    .join(delimiter);
}

export interface Shape {
  writing?: Partial<Writing>;
  above?: readonly string[];
  below?: readonly string[];
  /** What becomes of the line of a record, counted from 0; a spoiled one has no right answer. */
  spoil?: Readonly<Record<number, (line: string, values: readonly string[], writing: Writing) => string>>;
  /** Lines of a second table, all of them spoiled. */
  second?: readonly string[];
  rows?: readonly (readonly string[])[];
  dialect?: Record<string, unknown>;
}

/** Writes a polluted file line by line, and keeps what is on each. */
export function pollute(
  name: string,
  {writing: given, above = [], below = [], spoil = {}, second = [], rows = clean, dialect}: Shape
): Polluted {
  const writing = {...plain, ...given};
  const lines: string[] = [...above, writeRow(header, writing)];
  const besides = above.map((_, k) => k + 1);
  const records: {line: number; values: readonly string[]}[] = [];
  const spoiled: number[] = [];
  rows.forEach((values, k) => {
    const line = writeRow(values, writing);
    const spoiler = spoil[k];
    lines.push(spoiler === undefined ? line : spoiler(line, values, writing));
    if (spoiler === undefined) records.push({line: lines.length, values});
    else spoiled.push(lines.length);
  });
  for (const line of second) {
    lines.push(line);
    if (line !== "") spoiled.push(lines.length);
  }
  for (const line of below) {
    lines.push(line);
    besides.push(lines.length);
  }
  const text = lines.join(writing.newline) + (writing.ended ? writing.newline : "");
  return {
    name,
    bytes: writing.encode(text),
    header,
    records,
    spoiled,
    besides,
    ...(dialect === undefined ? {} : {dialect})
  };
}
