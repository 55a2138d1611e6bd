import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";
import {isLogin} from "../names/login.ts";

const handle = /(?<![\w@.])@[a-z][\w.]{2,29}\b/i;
/** As Reddit, Cash App and Discord write them. */
const account = /^(?:u\/[\w-]{3,20}|\$(?=[a-z\d]*[a-z]{3})[a-z]\w{2,19}|[a-z][\w.]{2,31}#\d{4})$/i;

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
      "reddit",
      "bluesky",
      "mastodon",
      "gamertag",
      "telegram"
    ) ||
      saysOneOf(words, [
        "user name",
        "screen name",
        "social media handle",
        "tik tok",
        "snap chat",
        "cash app",
        "whats app",
        "linked in",
        "face book",
        "gamer tag",
        "social media account"
      ])) &&
    !hasWord(
      words,
      "count",
      "followers",
      "posts",
      "minutes",
      "reach",
      "referral",
      "referrals",
      "type",
      "status",
      "method"
    ),
  plausible: (text) =>
    /^(?:@|\$|u\/)?(?=.*[a-z])[\w.-]{3,40}$/i.test(text) &&
    !/^(?:yes|no|true|false|none|unknown|checked|unchecked|daily|weekly|never|sometimes|often|si)$/i.test(
      text
    ),
  value: (text) => handle.test(text),
  together(texts) {
    const accounts = texts.filter((text) => account.test(text) || isLogin(text));
    return accounts.length >= 5 && accounts.length >= 0.6 * texts.length ? accounts : [];
  }
};
