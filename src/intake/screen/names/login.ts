import {isCommonFirstName, isOnlyFamily, isSurname} from "./known.ts";
import {isOrdinary} from "./ordinary.ts";

const isFamily = (word: string): boolean => word.length >= 3 && (isSurname(word) || isOnlyFamily(word));

/** A user name made of a person's: `mlopez`, `maria.lopez2`, `lopezm`. */
export function isLogin(text: string): boolean {
  const groups = /^(?:(?<first>[a-z]{2,15})[._-](?<last>[a-z]{2,20})|(?<one>[a-z]{4,20}))\d{0,4}$/.exec(
    text
  )?.groups;
  if (groups === undefined) return false;
  const {first, last, one} = groups;
  if (first !== undefined && last !== undefined)
    return (isCommonFirstName(first) && !isOrdinary(last)) || (isFamily(last) && !isOrdinary(first));
  return one !== undefined && !isOrdinary(one) && (isFamily(one.slice(1)) || isFamily(one.slice(0, -1)));
}
