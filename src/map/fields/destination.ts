import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/**
 * Where somebody went at exit. HUD's codes since October 2023 tell the group by their first digit; the earlier ones of two digits are
 * those that became them.
 */
export const recognizer: Recognizer = {
  field: "destination",
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [[/^(?:exit )?destination(?: (?:at exit|type|code|group))?$/, 0.95]],
      meanings: [
        {
          code: "unknown",
          names: ["unknown"],
          means:
            /^(?:8|9|30|37|99)$|^unknown|doesn.?t know|does not know|refused|prefers not|not (?:collected|recorded)|no exit interview/
        },
        {
          code: "permanent",
          names: ["permanent"],
          means: /^4\d\d$|^(?:3|10|11|19|20|21|22|23|26|28|31|33|34)$|permanent|rental|rented|owned|own home/
        },
        {
          code: "institutional",
          names: ["institutional", "institution"],
          means:
            /^2\d\d$|^(?:4|5|6|7|15|25)$|hospital|jail|prison|foster|detox|treatment|nursing|long-?term care/
        },
        {
          code: "temporary",
          names: ["temporary"],
          means:
            /^3\d\d$|^(?:2|12|13|14|27|29|32)$|temporar|transitional|halfway|paid for without|host home \(non/
        },
        {
          code: "homeless",
          names: ["homeless"],
          means: /^1\d\d$|^(?:1|16|18)$|shelter|street|not meant for|safe haven|homeless/
        },
        {code: "other", names: ["other"], means: /^(?:17|24)$|deceased|^died$/}
      ],
      otherwise: "other"
    })
};
