import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

const question = {
  patterns: [
    [/^(?:call )?(?:disposition|status|result|outcome|state)$/, 0.93],
    [/\bcall\b.*\b(?:disposition|status|result|outcome|state)\b/, 0.88]
  ],
  meanings: [
    {
      code: "not_a_call",
      names: ["phantom", "test"],
      means: /\b(?:phantom|ghost|virtual|test(?: call)?)\b/
    },
    {
      code: "unanswered",
      names: ["unanswered", "not answered", "no answer", "busy"],
      means:
        /\b(?:un ?answered|no(?:t)? answer\w*|voice ?mail|vm|overflow\w*|busy|blocked|rejected|declined|redirect\w*|after hours|closed)\b/
    },
    {
      code: "abandoned",
      names: ["abandoned", "abandon", "hang", "hang up"],
      means: /\b(?:abandon\w*|aband|abd|hang\w*|hung up|missed|lost|dropped|left|cancel\w*)\b/
    },
    {
      code: "answered",
      names: ["answered", "agent"],
      means:
        /\b(?:answered|answer|agent|handled|taken|connected|complete[d]?|resolved|served|transferred|talked|success\w*)\b/
    }
  ]
} satisfies Parameters<typeof recognizeCode>[1];

/** What became of a call, as phone systems say it in a word. */
export const recognizer: Recognizer = {
  field: "status",
  feeds: ["calls"],
  recognize(column) {
    const known = new Set(Object.values(recognizeCode(column, question)?.mapping?.codes ?? {}));
    // One kind alone tells nothing.
    if (!known.has("answered") || known.size < 2) return undefined;
    const match = recognizeCode(column, {...question, otherwise: "unanswered"});
    const codes = match?.mapping?.codes;
    if (match === undefined || codes === undefined || Object.values(codes).includes("abandoned"))
      return match;
    const open = Object.keys(codes).filter(
      (label) => codes[label] === "unanswered" && /\b(?:no|not|un)[ -]?answer/i.test(label)
    );
    if (open.length === 0) return match;
    return {
      ...match,
      doubts: [
        ...(match.doubts ?? []),
        `${open.join(", ")} may mean that the caller left, and no other label does: such calls are taken for unanswered and none for abandoned, so that 0% abandon. Write abandoned if callers hung up; where the system cannot tell, the share that abandons means nothing`
      ]
    };
  }
};
