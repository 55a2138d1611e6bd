import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  visit
} from "yaml";
import type {Place} from "../error.ts";
import type {Mistake} from "./mistake.ts";

export type Path = readonly PropertyKey[];

/** A YAML file that knows where in the text each of its values stands. */
export interface Source {
  value: unknown;
  mistakes: readonly Mistake[];
  /** Where the value at `path` is written; of something left out, where its parent is. */
  placeOf(path: Path): Place;
  /** Where the last name of `path` is written. */
  placeOfKey(path: Path): Place;
}

/**
 * Reads one YAML document. `file` is what messages call it.
 * Numbers and words that YAML would change (`01`, `TRUE`, a 20-digit id) stay as they are written, because
 * a code list must match what an export holds.
 */
export function readSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, uniqueKeys: sameName});
  const place = (offset: number): Place => {
    const {line, col} = lines.linePos(offset);
    return {file, line, column: col};
  };
  const wrong = [...document.errors, ...document.warnings];
  const cut = wrong.length === 0 ? [] : cutNames(file, text);
  const mistakes: Mistake[] =
    cut.length > 0
      ? cut
      : wrong.map((error) => ({
          at: place(error.pos[0]),
          message: error.code === "DUPLICATE_KEY" ? "this name is written twice" : lowerFirst(error.message)
        }));
  keepAsWritten(document);
  const locate = locator(document, place);
  return {
    value: mistakes.length === 0 ? plainValue(document, file, mistakes) : undefined,
    mistakes,
    placeOf: (path) => locate(path, "value"),
    placeOfKey: (path) => locate(path, "key")
  };
}

/** A name such as `Member #: person`, of which a comment took the end; what YAML says of the lines after it tells nobody that. */
const cutName = /^(?<indent>\s*)(?<name>[^\s#"'{[\-:][^#"'{[:]*?) (?<rest>#[^:]*):(?: |$)/;

const cutNames = (file: string, text: string): Mistake[] =>
  text.split(/\r?\n/).flatMap((line, at) => {
    const {indent = "", name, rest} = cutName.exec(line)?.groups ?? {};
    return name === undefined
      ? []
      : [
          {
            at: {file, line: at + 1, column: indent.length + 1},
            message: `what follows " #" is a comment, so that ${name.trim()} has no value: quote the name, "${name} ${rest}": …`
          }
        ];
  });

function plainValue(document: Document.Parsed, file: string, mistakes: Mistake[]): unknown {
  try {
    return document.toJS({maxAliasCount: 100});
  } catch (error) {
    mistakes.push({at: {file, line: 1, column: 1}, message: lowerFirst((error as Error).message)});
    return undefined;
  }
}

function keepAsWritten(document: Document.Parsed): void {
  visit(document, {
    Scalar(key, scalar) {
      if (scalar.type !== Scalar.PLAIN || scalar.source === undefined) return;
      const isName = key === "key";
      const changes = scalar.value !== null && String(scalar.value) !== scalar.source;
      const isCode = typeof scalar.value === "boolean" || /^[-+]?0\d|\d{16}|^0[xo]/.test(scalar.source);
      if (isName || (changes && isCode)) scalar.value = scalar.source;
    }
  });
}

function locator(document: Document.Parsed, place: (offset: number) => Place) {
  return (path: Path, want: "key" | "value"): Place => {
    let node: Node | null | undefined = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [depth, name] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find(({key}) => isScalar(key) && String(key.value) === String(name));
        if (pair === undefined) break;
        const value = pair.value as Node | null;
        const key = pair.key as Node;
        const absent = value === null || (isScalar(value) && value.value === null && !value.source);
        offset = ((last && want === "key") || absent || !last ? key : value).range?.[0] ?? offset;
        node = value;
      } else if (isSeq(node) && typeof name === "number") {
        node = node.items[name] as Node | undefined;
        if (node === undefined) break;
        offset = node.range?.[0] ?? offset;
      } else {
        // `Header: field` is short for `Header: {to: field}`: the value stands for what is said of its inside.
        if (isScalar(node)) offset = node.range?.[0] ?? offset;
        break;
      }
    }
    return place(offset);
  };
}

const sameName = (a: unknown, b: unknown): boolean =>
  a === b || (isScalar(a) && isScalar(b) && (a.source ?? String(a.value)) === (b.source ?? String(b.value)));

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
