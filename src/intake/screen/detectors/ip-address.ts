import {isIP} from "node:net";
import {type Detector, hasWord} from "../detector.ts";

export const detector: Detector = {
  id: "ip_address",
  describes: "IP addresses",
  header: (words) => hasWord(words, "ip", "ipaddress", "ips"),
  plausible: (text) => isIP(text) !== 0,
  value: (text) => isIP(text) !== 0
};
