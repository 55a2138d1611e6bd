import type {Form} from "../form.ts";
import {familyName, firstName} from "../people.ts";
import {firstHeaders, fullHeaders, h, lastHeaders} from "../written.ts";

export const people: readonly Form[] = [
  {holds: "person_name", written: "first name", headers: firstHeaders, value: firstName},
  {holds: "person_name", written: "family name", headers: lastHeaders, value: familyName},
  {
    holds: "person_name",
    written: "First Last",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${familyName(c)}`,
    silent: true
  },
  {
    holds: "person_name",
    written: "Last, First",
    headers: fullHeaders,
    value: (c) => `${familyName(c)}, ${firstName(c)}`,
    silent: true
  },
  {
    holds: "person_name",
    written: "FIRST LAST",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${familyName(c)}`.toUpperCase(),
    silent: true
  },
  {
    holds: "person_name",
    written: "first last",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${familyName(c)}`.toLowerCase(),
    silent: true
  },
  {
    holds: "person_name",
    written: "First M. Last",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${c.letters(1)}. ${familyName(c)}`,
    silent: true
  },
  {
    holds: "person_name",
    written: "First L.",
    headers: h("Client|Client Name|participant|Member|Guest|Caller name"),
    value: (c) => `${firstName(c)} ${c.letters(1)}.`,
    silent: true
  },
  {
    holds: "person_name",
    written: "initials",
    headers: h("Initials|Client initials|Iniciales|participant_initials"),
    value: (c) => c.letters(2)
  },
  {
    holds: "staff_name",
    written: "First Last",
    headers: h(
      "Facilitator|Peer Specialist|Case Manager|Entered By|Staff|Assigned Worker|Counselor|Navigator|Facilitadora|Completed by|Volunteer"
    ),
    value: (c) => `${firstName(c)} ${familyName(c)}`
  },
  {
    holds: "emergency_contact",
    written: "relation and name",
    headers: h(
      "Emergency Contact|Next of kin|Guardian|NOK|Contacto de emergencia|emergency_contact_person|Employer"
    ),
    value: (c) => `${firstName(c)} (${c.pick(["sister", "mother", "friend"])})`
  }
];
