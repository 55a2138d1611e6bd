import {describe, expect, it} from "vitest";
import {namesPerson} from "../../../src/intake/screen/names/in-text.ts";
import {isCertainName, isLikelyName} from "../../../src/intake/screen/names/whole.ts";

const lines = (block: string): string[] => block.trim().split("\n");

describe("a text names somebody", () => {
  it.each(
    lines(`
talked to nizhoni about her goals
met ayodele at the bus stop
makana didn't pick up
anahera chen no showed again
Yoga with Chayton
Led by Jo Ann Fitch
Present: Tomasa, Eloy, Merced
Intake - Chayton Achebe
Kids: Josiah (4)
roommate April moved out
her grandson Dakota
this is Art from the front desk
TC w/ Solon, no answer
MET WITH EWA TODAY
RIDE GIVEN TO NOVA LATER
HELLER, GRETA: DID NOT SHOW
Huong T called, will come back
Spoke with Bo Tran about work
Esperanza loved the class
left vm for L. Castellanos
Saw raymond outside the library
follow up: darlene, needs ID
Grace called from jail
Marlene's group
c/o Imelda Paz
Halima & Idil
groceries for the Vang family
Cleared by Officer Okoro
Met with Min-jun Park, discussed school
Met with Jessica Hill about housing
Mee Her helped me talk to the school
spoke with Crow Dog, Leona about a ride
Joe Two Bulls relapsed
Crystal Waters needs ID
Virginia called about rent
Tsosie family needs firewood
La Sra. Lupita está enferma
Anh's appt moved
her son Mossie
Called Xavion about his bill`)
  )("%s", (text) => expect(namesPerson(text)).toBe(true));
});

describe("a text names nobody", () => {
  it.each(
    lines(`
talked to therapst about goals
Pt takes Abilify and Depakote
Watched Forrest Gump for movie night
Bus 15 down Colfax was late
Victoria's Secret card
Trip to Cheyenne
A quiet room for Muslims
met freind at the bus stop
Yoga with the river
Casa de Paz
Beans and Jasmine Rice Stew
St. Vincent de Paul
Bob Ross Painting
Papa John's
Volunteers of America
because but rosemary
jogging and roger
Present: four members
Intake - rescheduled
call from Walgreens
hablé con mi maestra de eso
Facilitators: Peer Staff
Called Eversource with member to set up payment plan
Called Uhaul with client to reserve a truck
Spoke with Berkshire Gas for member
Increased Lamictal to 100 mg
talked about I-statements and Self-Compassion
I pray and read the Psalms, Jesus is my rock
Nos gustó la plática sobre diabetes y salud mental
Participant Handbook given
Client moved from Worcester to Lowell to be near family
Discharged from McLean on Friday
Met at McDonald's for coffee
I've been coming since 2018
Filled out Rogers scale and RAS
Celebrated Nowruz with a potluck
From Holyoke originally, likes Northampton
speaks K'iche' and some Spanish
Hurricane Maria destroyed the house`)
  )("%s", (text) => expect(namesPerson(text)).toBe(false));
});

it.each([
  ["Cobb Salad", false],
  ["Shepherd's Pie", false],
  ["Casi nunca", false],
  ["Jimmy John's", false],
  ["Yale PRCH", false],
  ["Clay Mugs", false],
  ["John Q. Public", true],
  ["Maria Stone", true],
  ["Ayodele Quispe", true],
  ["ortega, marisela", true]
])("%s is like a name: %s", (text, like) => expect(isLikelyName(text)).toBe(like));

it("both halves must be known for one value to be enough", () => {
  expect(isCertainName("Maria Szabo")).toBe(true);
  expect(isCertainName("Chayton Featherstone")).toBe(false);
});
