import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const handle = /(?<![\w@.])@[a-z][\w.]{2,29}\b/i;

export const detector: Detector = {
  id: "online_account",
  describes: "user names and accounts online",
  header: (words) =>
    (hasWord(
      words,
      "facebook",
      "instagram",
      "insta",
      "twitter",
      "tiktok",
      "snapchat",
      "whatsapp",
      "handle",
      "skype",
      "linkedin",
      "username",
      "login",
      "usuario",
      "password",
      "passwd",
      "pwd",
      "venmo",
      "cashapp",
      "discord",
      "telegram"
    ) ||
      saysOneOf(words, ["user name", "screen name", "social media handle", "social media account"])) &&
    !hasWord(words, "count", "followers", "posts", "minutes", "reach", "referral"),
  plausible: (text) =>
    /^@?(?=.*[a-z])[\w.-]{3,40}$/i.test(text) &&
    !/^(?:yes|no|true|false|none|unknown|checked|unchecked|daily|weekly|never|sometimes|often|si)$/i.test(
      text
    ),
  value: (text) => handle.test(text)
};
