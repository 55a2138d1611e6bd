import type {LabelledText} from "./sentences.ts";

/** Written when the detectors were done with, and used to mend nothing. */
const naming = `
Rode along with Demetri to his hearing
Ct's landlord, Mr. Pappas, wants her out by Friday
Tabitha brought her baby to group
left a vm for tremaine re: lease
Winter coat given to Osvaldo
Saw Imani at the library, she looked thin
Grupo facilitado por Eréndira
Doña Meche preguntó por su cheque
SPOKE WITH LORENZO ABOUT CURFEW
ROSCOE ASKED TO SEE A NURSE
Peer matched: Tenzin Dolma
Kao Lee Yang needs an interpreter for court
Nimo and her three kids slept in the van
Interpreter (Quynh) arrived late
Dr. Feinberg changed the dose
Officer Delacroix did the welfare check
My counselor Hyacinth retired
thank you so much annette
every tuesday with mr. silas
Best person there is Shondra
I wish Rodrigo was my case manager
The way Marisa runs group is amazing
talking to ibrahim about home
R. Svoboda signed the lease
Beatrix F. is on the waitlist
Lindqvist family got the voucher
dropped jolene off at detox
ambulance came for clarence
Sponsor is Big Tony
Text from Nevaeh: cant make it
cancelled, terrell sick
Wesley's mom passed away
Intake: Gebre, Almaz
c/o Rosario Pineda
Pavlo from Ukraine wants English class
Client said Manny owes him money
Moved in with cousin Lashonda
Reminded Ignacio about labs
Hector no se presento
Harmony cried during check-in
`;

const silent = `
Rode along to the hearing
Landlord wants her out by Friday
Brought baby to group
left a vm re: lease
Winter coat given out
Went to the library on Broadway
Grupo facilitado en español
Preguntó por su cheque
SPOKE WITH STAFF ABOUT CURFEW
ASKED TO SEE A NURSE
Peer matched: pending
Needs an interpreter for court
Slept in the van
Interpreter arrived late
Changed the dose of Lamictal
Welfare check done
My counselor retired
thank you so much
every tuesday with tea
Best person there is the cook
I wish I had a case manager
The way they run group is amazing
talking about home
Signed the lease at Sunset Towers
Vitamin D. and iron
Holy Family got new pews
dropped off at detox
ambulance came
Sponsor is in AA
Text from Verizon: bill due
cancelled, sick
Mom passed away
Intake: done
Toured Mesa Verde
Refugee from Ukraine wants English class
Client said somebody owes him money
Moved in with cousin
Reminded about labs
No se presento
Harmony and balance workshop
`;

const of = (block: string, names: boolean): LabelledText[] =>
  block
    .trim()
    .split("\n")
    .map((text) => ({text, names, written: "afterwards"}));

export const afterwardsTexts: readonly LabelledText[] = [...of(naming, true), ...of(silent, false)];
