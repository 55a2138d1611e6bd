import {type Detector, hasWord} from "../detector.ts";

const degrees = /^[-+]?\d{1,3}\.\d{2,}°?$/;
const pair = /^\(?[-+]?\d{1,2}\.\d{3,}, ?[-+]?\d{1,3}\.\d{3,}\)?$/;

export const detector: Detector = {
  id: "coordinates",
  describes: "coordinates of places",
  header: (words) =>
    hasWord(words, "lat", "latitude", "lon", "lng", "longitude", "coordinates", "gps", "geolocation"),
  plausible: (text) => degrees.test(text) || pair.test(text),
  value: (text) => pair.test(text)
};
