import {isIP} from "node:net";
import {type Detector, hasWord} from "../detector.ts";

const four =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{2,5}|\/\d{1,2})?(?![\d.]|\.\d)/;
const six = /(?<![\w:])[0-9a-f]{0,4}:[0-9a-f:.]*:[0-9a-f:.]*(?:%\w+|\/\d{1,3})?(?![\w:])/gi;

export const detector: Detector = {
  id: "ip_address",
  describes: "IP addresses",
  header: (words) => hasWord(words, "ip", "ipaddress", "ips", "ipv", "ipaddr"),
  plausible: (text) => holdsAddress(text),
  value: (text) => holdsAddress(text) && !/\b(?:v|ver|version|release|build) ?\d+(?:\.\d+){3}/i.test(text)
};

function holdsAddress(text: string): boolean {
  if (isIP(text) !== 0 || four.test(text)) return true;
  if (!text.includes(":")) return false;
  return (text.match(six) ?? []).some(
    (part) => part.length > 4 && isIP(part.replace(/\/\d+$/, "").replace(/[.]$/, "")) === 6
  );
}
