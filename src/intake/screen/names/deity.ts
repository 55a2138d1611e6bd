import type {Words} from "./tokens.ts";

const faith = new Set(
  `pray prays prayed prayer prayers praying psalm psalms bible scripture scriptures gospel church worship god lord christ
  heaven faith saved saves savior saviour salvation amen sin sins blessed blessing bless praise trust believe believes
  disciple disciples verse sermon almighty holy spirit religion spiritual dios senor biblia iglesia oracion rezar fe`.split(
    /\s+/
  )
);

/** "I pray and read the Psalms, Jesus is my rock": whom they believe in, where a text speaks of faith; "Jesús Ortiz" is a person. */
export const isBelievedIn = ({tokens}: Words, at: number): boolean =>
  tokens[at]?.word === "jesus" &&
  (tokens[at + 1]?.capital !== "first" || tokens[at]?.after !== " ") &&
  tokens.some(({word}) => faith.has(word));
