/** A repeatable stream of numbers below what is asked (32-bit xorshift), another one for every seed. */
export function numbers(seed: number): (below: number) => number {
  let state = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** What breaks readers: quotes, delimiters, line ends, NUL, marks of encodings, bytes that are no UTF-8. */
const telling = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "\0",
  "\ufeff",
  '\n"',
  '",',
  '"\n',
  ' "',
  "\\",
  "''"
].map((text) => Buffer.from(text));
const odd = [
  ...telling,
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0xfe, 0xff]),
  Buffer.from([0x80])
];

/** Bytes with one to six things done to them: cut, doubled, moved, overwritten, something put in. */
export function mutated(bytes: Uint8Array, next: (below: number) => number): Buffer {
  let made = Buffer.from(bytes);
  for (let times = 1 + next(6); times > 0; times--) {
    const at = next(made.length + 1);
    const length = next(1 + Math.min(200, made.length - at));
    const [head, piece, tail] = [
      made.subarray(0, at),
      made.subarray(at, at + length),
      made.subarray(at + length)
    ];
    const something = odd[next(odd.length)]!;
    const ways = [
      () => [head, tail],
      () => [head, piece, piece, tail],
      () => [tail, piece, head],
      () => [head, something, piece, tail],
      () => [head, something, piece, something, tail],
      () => [head, Buffer.from([next(256)]), made.subarray(at + 1)]
    ];
    made = Buffer.concat(ways[next(ways.length)]!());
  }
  return made;
}
