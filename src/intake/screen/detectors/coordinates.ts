import {type Detector, hasWord} from "../detector.ts";

const degrees = /^[-+]?\d{1,3}[.,]\d{2,}°?(?: ?[NSEW])?$/i;
const pair =
  /(?<![\d.])\(?[-+]?\d{1,2}\.\d{3,}°?(?: ?[NS])?(?:, ?|; ?| +)[-+]?\d{1,3}\.\d{3,}°?(?: ?[EW])?\)?/i;
const point = /\bPOINT ?\(-?\d{1,3}\.\d+ -?\d{1,3}\.\d+\)/i;
const sexagesimal = /\d{1,3} ?[°º] ?\d{1,2} ?['′] ?(?:\d{1,2}(?:\.\d+)? ?(?:"|″|''))? ?[NSEWO]\b/i;

/** Codes that stand for a place of a few meters: Open Location Codes, what3words. */
const placeCode =
  /^(?:[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,3}|\/{3}\p{Ll}+\.\p{Ll}+\.\p{Ll}+)$/u;

export const detector: Detector = {
  id: "coordinates",
  describes: "coordinates of places",
  header: (words) =>
    !hasWord(words, "accuracy", "precision", "score", "error") &&
    (hasWord(
      words,
      "lat",
      "latitude",
      "latitud",
      "lon",
      "lng",
      "longitude",
      "longitud",
      "coordinates",
      "coordinate",
      "coordenadas",
      "coords",
      "gps",
      "geolocation",
      "geocode",
      "geopoint",
      "latlon",
      "latlng",
      "latlong",
      "geoloc"
    ) ||
      (words.length === 1 && hasWord(words, "long"))),
  plausible: (text) => degrees.test(text) || pair.test(text) || sexagesimal.test(text) || point.test(text),
  value: (text) =>
    (pair.test(text) && isPlace(text)) || sexagesimal.test(text) || point.test(text) || placeCode.test(text),
  together: oneAxis
};

const isPlace = (text: string): boolean => {
  const [latitude = 0, longitude = 0] = (text.match(/[-+]?\d{1,3}\.\d{3,}/g) ?? []).map(Number);
  // Intervals of statistics lie about 0, "(0.126, 2.666)"; so does no land but a strip of Africa.
  if (Math.abs(latitude) < 5 && Math.abs(longitude) < 5) return false;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
};

/** One axis without a header that says so: many decimals, all in the United States' own range, and close together. */
function oneAxis(texts: readonly string[]): readonly string[] {
  const exact = texts.filter((text) => /^-?\d{2,3}\.\d{4,}$/.test(text));
  if (exact.length < 5 || exact.length < 0.9 * texts.length) return [];
  const values = exact.map(Number).sort((a, b) => a - b);
  const [low = 0, high = 0] = [
    values[Math.floor(0.05 * values.length)],
    values[Math.ceil(0.95 * values.length) - 1]
  ];
  const west = low >= -171 && high <= -64 && high - low <= 25;
  const north = low >= 18 && high <= 72 && high - low <= 2;
  return west || north ? exact : [];
}
