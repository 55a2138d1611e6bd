/**
 * Results of work on one item after the other, the next of which is begun before the last is looked at, so that the database
 * works while cells are made. Whoever stops early waits for what has begun.
 */
export async function* ahead<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>
): AsyncGenerator<[Item, Result]> {
  const begin = (at: number): Promise<Result> | undefined =>
    at < items.length ? work(items[at]!) : undefined;
  let next = begin(0);
  try {
    for (const [at, item] of items.entries()) {
      const result = await next!;
      next = begin(at + 1);
      yield [item, result];
    }
  } finally {
    await next?.catch(() => undefined);
  }
}
