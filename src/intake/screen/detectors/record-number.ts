import {medicaidNumbers, populationKey} from "../checks/medicaid.ts";
import {beneficiary} from "../checks/medicare.ts";
import {isDrugRegistration, isProviderNumber} from "../checks/providers.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysNumberOf, saysOneOf} from "../headers/words.ts";

const told =
  /\b(?:mrn|medical record|medicaid|medicare|mbi|policy|acct|account|licen[cs]e|passport|chart|insurance|member id|expediente|poliza|licencia|pasaporte|dl)\b(?:[ #:.]|no\b|num\b|number\b|id\b|is\b){0,6}(?=[a-z]{0,3}-?\d)[a-z0-9-]{5,20}\b/i;

/** What others give a person a number for. */
const numbered =
  `chart policy subscriber license licence lic licencia certificate certification cert certificado inmate booking
  offender permit credencial matricula afiliacion afiliado`.split(/\s+/);

/** Numbers that others know a person by: health records, insurance, licenses, certificates. */
export const detector: Detector = {
  id: "record_number",
  describes: "medical, insurance, license or certificate numbers",
  header: (words) =>
    ((words.length === 1 && hasWord(words, "chart", "dl")) ||
      hasWord(
        words,
        "mrn",
        "vmrn",
        "medicaid",
        "medicare",
        "passport",
        "mbi",
        "emr",
        "ehr",
        "npi",
        "dea",
        "hicn",
        "pasaporte",
        "curp",
        "rfc",
        "cedula",
        "medicaidid",
        "dln",
        "poliza",
        "expediente",
        "ahcccs",
        "cin",
        "beneficiary",
        "ein",
        "anumber",
        "visa",
        "conducir"
      ) ||
      saysNumberOf(words, ...numbered) ||
      saysOneOf(words, [
        "medical record",
        "medical rec",
        "med rec",
        "health plan",
        "health record",
        "policy holder",
        "insurance id",
        "insurance number",
        "insurance no",
        "insurance policy",
        "group policy",
        "member number",
        "subscriber",
        "driver license",
        "drivers license",
        "driver s license",
        "drivers licence",
        "drivers lic",
        "driver lic",
        "dl number",
        "dl no",
        "dl num",
        "state id",
        "id card",
        "alien number",
        "a number",
        "green card",
        "doc number",
        "military id",
        "tribal id",
        "student id",
        "national id",
        "licencia de conducir",
        "historia clinica",
        "plan member",
        "plan id",
        "insurance member",
        "insured id",
        "voter id",
        "nurse license"
      ])) &&
    !hasWord(words, "status", "type", "eligible", "reason", "covered"),
  plausible: (text) =>
    /^[a-z0-9 ./-]{4,24}$/i.test(text) &&
    (text.replace(/\D/g, "").length >= 3 || /^(?=.*\d)[a-z0-9]{7,}$/i.test(text)) &&
    !/^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})/.test(text),
  value: (text) =>
    told.test(text) || (/\d/.test(text) && (beneficiary.test(text) || populationKey.test(text))),
  together(texts) {
    const registered = texts.filter((text) => isProviderNumber(text) || isDrugRegistration(text));
    return registered.length >= 5 && registered.length >= 0.9 * texts.length
      ? registered
      : medicaidNumbers(texts);
  }
};
