import type {LabelledText} from "./sentences.ts";

/**
 * Written once, after the detectors were finished, and never used to mend them: what it finds is what to expect of
 * texts nobody here has seen.
 */
const naming = `
Saw Mrs Whitfield at the food pantry, she sends regards
Ngozi brought her baby to the drop-in
took bus with Hector to apply for ID
Rosalind needs a ride Friday
Spent an hour w/ Tamsin on her resume
per Officer Delgado, charges dropped
Kept asking where Bettina went
Will meet Juan Carlos at the courthouse 9am
Janelle R called twice, crying
hospital called, Mr. Okonkwo admitted last night
her ex (Darnell) showed up outside
brother-in-law Felipe is the payee
Group led by Sue and Annmarie
Participant's daughter Skye graduated!
wants Pastor Timmons to be contacted
Reviewed WRAP with Imogen, updated crisis plan
ROI signed for Dr. Satterthwaite
left vm for L. Castellanos
Guadalupe no vino hoy, llamar mañana
La trabajadora social, Srta. Ibáñez, mandó los papeles
fui con Maricela a la clínica
el hijo de Doña Carmen está en la cárcel
Conoció a Rubén en el grupo
Elijah says voices are quieter
Ask Priyanka re: volunteer shift
PT STATES HER SON MARCUS IS HOMELESS
CALLED JOHN DOE SR, LEFT MESSAGE
dwayne and his cousin fought in the lobby
gave Yesenia the number for legal aid
Transferred caller to Bob on second line
Note from Katarzyna Wojcik: rent paid
lunch w Big Mike and the guys
Thanks Tonya you saved my life
Nobody listens except Gloria
I miss my friend Sandy who passed
Kiki is the best peer specialist ever
Ms. Robinson's class was fun
Met new guest, goes by Ziggy
Referred by Nurse Abigail, ER
Landlord (Mr. Pham) agreed to wait`;

const silent = `
Took bus to apply for ID
Reviewed WRAP, updated crisis plan
ROI signed for new doctor
left vm, will try again Monday
Hospital called, admitted last night
Guest asked about laundry and showers
Rent paid through June
Walked over to Grace House for dinner
Needs letter for Social Security hearing
Participant says voices are quieter
No vino hoy, llamar mañana
Fuimos a la clínica por la vacuna
PT STATES SHE IS HOMELESS
Lunch with the guys
Best peer program in Colorado
Wants to learn Spanish
Group watched Black Panther
Visited the Jackson Street library
Took part in Recovery Month walk
Applied at Home Depot and Target
Birthday cake for everyone
Played bingo and Uno
St. Patrick's Day lunch
Uses Trazodone for sleep
Has a court date in Arapahoe County`;

const of = (block: string, names: boolean): LabelledText[] =>
  block
    .trim()
    .split("\n")
    .map((text) => ({text, names, written: "blind"}));

export const blindTexts: readonly LabelledText[] = [...of(naming, true), ...of(silent, false)];
