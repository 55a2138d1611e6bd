/**
 * The classes that links make of numbers (union-find): each number that is linked, with the smallest of its class.
 * Whatever the order of the links, the result is the same.
 */
export function classesOf(links: Iterable<readonly [number, number]>): Map<number, number> {
  const parent = new Map<number, number>();
  const rootOf = (member: number): number => {
    let root = member;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    for (let step = member; step !== root; ) {
      const next = parent.get(step) ?? root;
      parent.set(step, root);
      step = next;
    }
    return root;
  };
  for (const [a, b] of links) {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    parent.set(first, first);
    parent.set(second, first);
  }
  return new Map([...parent.keys()].map((member) => [member, rootOf(member)]));
}
