/** What settings hold when somebody mistypes them, or what no schema expects. */
const odd: readonly unknown[] = [
  null,
  "",
  " ",
  true,
  0,
  -1,
  0.5,
  1e308,
  "*",
  "data/[x].csv",
  "../x",
  "a\u0000b",
  "(",
  "(a+)+$",
  "{1..9999999}",
  "{9..1}",
  "Hope {1..12",
  "2025-02-31",
  "9999-12-31",
  "0d",
  "150%",
  "__proto__",
  "constructor",
  "casebook",
  "x".repeat(5000),
  [],
  [[]],
  {},
  {to: "person"},
  {from: ["Client", "Day"]},
  "person",
  "characteristic:gender",
  "code:x",
  "append",
  "window",
  "snapshot"
];

type Next = (below: number) => number;
type Branch = Record<string, unknown> | unknown[];

const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;
const nameOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const namesOf = (branch: Branch): string[] => Object.keys(branch);

/** A copy of settings with one to three things done to them: taken out, replaced, renamed, doubled or swapped. */
export function mutatedTree(given: unknown, next: Next): unknown {
  const tree = structuredClone(given);
  for (let times = 1 + next(3); times > 0; times--) changeOne(tree, next);
  return tree;
}

function changeOne(tree: unknown, next: Next): void {
  const branch = somewhere(tree, next);
  const names = branch === undefined ? [] : namesOf(branch);
  if (branch === undefined || names.length === 0) return;
  const all = branch as Record<string, unknown>;
  const [name, other] = [names[next(names.length)]!, names[next(names.length)]!];
  const put = (at: string, value: unknown) =>
    Object.defineProperty(all, at, {value, enumerable: true, configurable: true, writable: true});
  const something = () => structuredClone(odd[next(odd.length)]);
  const takeOut = () => {
    if (Array.isArray(branch)) branch.splice(Number(name), 1);
    else delete all[name];
  };
  const swap = () => {
    const [one, two] = [all[name], all[other]];
    put(name, two);
    put(other, one);
  };
  const rename = () => {
    if (Array.isArray(branch)) {
      branch.push(structuredClone(branch[0]));
      return;
    }
    const value = all[name];
    delete all[name];
    put(next(2) === 0 ? `${name}s` : nameOf(something()), value);
  };
  const replace = () => put(name, something());
  const ways = [takeOut, replace, replace, () => put(name, [all[name], something()]), swap, rename];
  ways[next(ways.length)]!();
}

/** A branch of the tree, the deeper the rarer. */
function somewhere(tree: unknown, next: Next): Branch | undefined {
  if (!isBranch(tree)) return undefined;
  const below = Object.values(tree).filter(isBranch);
  return below.length === 0 || next(3) === 0 ? tree : (somewhere(below[next(below.length)], next) ?? tree);
}
