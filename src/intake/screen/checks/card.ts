import {passesLuhn} from "./digits.ts";

/** Prefixes and lengths of the large networks. */
const network =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12})$/;

/** Whether digits are those of a payment card. */
export const isCardNumber = (digits: string): boolean => network.test(digits) && passesLuhn(digits);
