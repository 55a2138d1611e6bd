import {alienNumbers} from "../checks/immigration.ts";
import {medicaidNumbers, populationKey} from "../checks/medicaid.ts";
import {beneficiary} from "../checks/medicare.ts";
import {isDrugRegistration, isProviderNumber} from "../checks/providers.ts";
import {isRandomKey} from "../checks/row-key.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysHealthProgram} from "../headers/health-programs.ts";
import {saysNumberOf, saysOneOf} from "../headers/words.ts";

const told =
  /\b(?:mrn|medical record|medicaid|medicare|mbi|policy|acct|account|licen[cs]e|passport|chart|insurance|member id|expediente|poliza|licencia|pasaporte|dl)\b(?:[ #:.]|no\b|num\b|number\b|id\b|is\b){1,6}(?=[a-z]{0,3}-?\d)[a-z0-9-]{5,20}\b/i;

/** What others give a person a number for. */
const numbered =
  `chart policy subscriber license licence lic licencia certificate certification cert certificado inmate booking
  offender prisoner detainee jail prison docket
  permit tribal epic cerner credible student military veteran voter
  fbi badge recipient cardholder ins gov mr national government govt state
  insurance plan insured credencial matricula afiliacion afiliado`.split(/\s+/);

/** Numbers that others know a person by: health records, insurance, licenses, certificates. */
export const detector: Detector = {
  id: "record_number",
  describes: "medical, insurance, license or certificate numbers",
  header: (words) =>
    ((words.length === 1 && hasWord(words, "chart", "dl")) ||
      ["a no", "a number"].includes(words.join(" ")) ||
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
        "conducir",
        "alien",
        "uscis",
        "cdib",
        "docket",
        "medi"
      ) ||
      saysNumberOf(words, ...numbered) ||
      saysHealthProgram(words) ||
      saysOneOf(words, [
        "medical record",
        "medical rec",
        "med rec",
        "med record",
        "health plan",
        "health record",
        "policy holder",
        "insurance policy",
        "group policy",
        "court case",
        "cause no",
        "cause number",
        "doc no",
        "doc number",
        "insurance group",
        "plan group",
        "prescription no",
        "rx no",
        "bic no",
        "bic number",
        "member number",
        "subscriber",
        "driver license",
        "drivers license",
        "driver s license",
        "drivers licence",
        "drivers lic",
        "driver s lic",
        "driver lic",
        "tribal enrollment",
        "dl number",
        "dl no",
        "dl num",
        "id card",
        "alien number",
        "green card",
        "licencia de conducir",
        "historia clinica",
        "plan member",
        "insurance member",
        "nurse license"
      ])) &&
    !hasWord(words, "status", "type", "eligible", "reason", "covered"),
  plausible: (text) =>
    /^[a-z0-9 ./-]{4,24}$/i.test(text) &&
    !isRandomKey(text) &&
    (text.replace(/\D/g, "").length >= 3 || /^(?=.*\d)[a-z0-9]{7,}$/i.test(text)) &&
    !/^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})/.test(text),
  value: (text) =>
    told.test(text) || (/\d/.test(text) && (beneficiary.test(text) || populationKey.test(text))),
  together(texts) {
    const registered = texts.filter((text) => isProviderNumber(text) || isDrugRegistration(text));
    return registered.length >= 5 && registered.length >= 0.9 * texts.length
      ? registered
      : ([medicaidNumbers, alienNumbers]
          .map((numbersOf) => numbersOf(texts))
          .find(({length}) => length > 0) ?? []);
  }
};
