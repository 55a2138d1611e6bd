/** Texts of notes, answers and messages: each names somebody. */
export const namingTexts = `
Spoke w/ Chayton's mom, she will bring his papers
Yoga with Chayton
met javonte at the library, he is doing ok
Art hour with Nayeli
talked to thuy about her rent
Took Beatriz to the DMV
LVM for Lakeisha
Olumide's hearing moved to the 12th
called sunita back, no answer
Marisela wants a different group
Ms Villanueva signed the release
per Dr. Okafor, meds changed
His brother Kwame picked him up
ask Heriberto about Friday
Ifeoma helped set up chairs
ride for xochitl to clinic
client's aunt Rosalinda is coming
Darnell and Tuan argued during group
Emailed Zainab the flyer
saw Ulises at the park, looked well
Facilitators: Shaniqua & Mei
Group run by Ignacio
Thank you Ayodele!!
tanisha no show x2
Rigoberto Ortega needs a birth certificate
Check in with Siobhan Gallagher next week
eun-ji park called from the hospital
Demetrius says hi
Concepcion vino con su hija
hablé con Anh sobre el trabajo
le di la tarjeta a Consuelo
Sra. Zamora pidió comida
su hijo Treyvon está en la cárcel
Llamó Leticia, quiere cita
Fatoumata D. will interpret
BRONISLAW DID NOT SHOW
CALLED WANJIRU RE HOUSING
KAREN MILLER HERE FOR INTAKE
w/ Susan all morning
coffee w david re job
Jennifer R.
Referred by Robert at the shelter
tiffany & brandon broke up
Brandon's PO called
gave bus pass to graciela
Tameka reports feeling better
linh asked for an interpreter
Chukwudi O. joined late
Yesenia's baby was born Tuesday
Marquis is back in jail
Deepika Sharma, LCSW, will consult
mtg with ibrahim and his case manager
Esperanza loved the painting class
kofi needs shoes size 11
1:1 with Gilberto
1:1 w/ Itzel - goals reviewed
Home visit, Duc not home
Ngozi Okonkwo - completed WRAP
terrell moved in w his cousin
Maribel cried most of the session
Sat with Quang at the ER until 2am
amina would like morning groups
Osvaldo Carrillo's lawyer called
Ride home: Latisha
txt from Jin: running late
Evaristo says thanks
Folake to lead next time
Spoke to Ebony's sister
Humberto dice que no puede venir
Aoife & Min-jun tabled at the fair
antwan got the job at King Soopers!!
Refugio no vino
Huong T called, will come tmrw
Arjun felt unsafe at shelter
lunch with Socorro
Deshawn's mother requests a call
Mariama B. referred to legal aid
Araceli is our best volunteer
kazimierz wants polish speaker
Citlali y su mamá vinieron al taller
Njeri interpreting for the group
Barbara helped me so much
james said he will kill himself
Patricia from Housing called back
I want to thank William
nancy in the kitchen is wonderful
My peer specialist Thomas listens
Ashley is the best
kyle was rude to me
The class with Mr. Escobedo was good
Officer Pettway brought him in
Judge Trevino granted the motion
saw Rev Battle at church
landlord Mr Nowak says pay by Friday
Pt's dtr Amparo to p/u meds
Wife (Teodora) on the line
EC: Florencio Rivas, brother
son's name is Cruz
goes by Chuy
aka Tiny, real name Everardo
Spoke with Big Joe at the shelter
guest named Ezekiel needs coat
New member: Saoirse
No call from Bao today
Mx. Delacroix prefers email
Abuela Chelo cuida a los niños
mi amiga Lupita me trajo
La facilitadora Yadira explica muy bien
gracias a Doña Meche por la comida
mi consejera marisol me ayuda mucho
extraño a mi hijo Iker
Conocí a Nubia en la iglesia
don Chema arregló la puerta
Delbert L. missed group
F/U w Ruthanne
TCT Eustace, lm
rec'd call from Winnifred
d/c plan reviewed w/ Cordell
Prayed with Sister Bernadine
Coached Lonnie on interview
Brought Velma groceries
Told Otis to call 988
Otis agreed
Peggy's dog died
met Hakeem Q at bus stop
Wants to see Darlene only
Doesn't like sitting by Curtis
fight between Leroy and Earl
roommates Abel and Moises are fighting
Thx Trini
Intake: Bronwyn Featherstone
Intake - Chayton Achebe
Present: Tomasa, Eloy, Merced, Dot
Attended: Lindiwe, Sipho, Thabo
absent: Cuauhtemoc
Interpreter Phuong Vo joined by phone
MET WITH EWA ACHEBE TODAY
talked to nizhoni about her goals
Nizhoni B lost her ID
peer support call to zebulon
zebulon didn't pick up
Rx for Tenzin picked up
anahera chen no showed again
Called Mrs. Toivonen re: lease
ofelia: wants gym pass
Signed: Wilhelmina Price
Approved by Jo Ann Fitch
Tell Coach Benally hello
grandson Dakota lives with her
ex-husband Vince has custody
Kids: Aaliyah (7), Josiah (4)
baby Emiliano 6 lbs
Cousin Nhia passed away
Hmong elder Pa Houa spoke
Auntie Leilani taught the class
per Kim S at DHS
via Tom in maintenance
`;

/** Texts of the same kind that name nobody. */
export const silentTexts = `
Spoke w/ mom, she will bring papers
Yoga with the river
met at the library, doing ok
Art hour with clay
talked about rent
Took guest to the DMV
LVM, no answer
Hearing moved to the 12th
called back, no answer
Wants a different group
Signed the release
per doctor, meds changed
Brother picked him up
ask about Friday
Helped set up chairs
ride to clinic
Aunt is coming from Texas
Two members argued during group
Emailed the flyer
saw at the park, looked well
Facilitators: two peers
Group run by members
Thank you all!!
no show x2
Needs a birth certificate
Check in next week
Called from Denver Health
Says hi to everyone
Vino con su hija
hablé sobre el trabajo
le di la tarjeta de Safeway
pidió comida y ropa
su hijo está en la cárcel
Llamó, quiere cita
Interpreter needed: Vietnamese
DID NOT SHOW
CALLED RE HOUSING
HERE FOR INTAKE
all morning at Social Security
coffee re job
Referred by shelter staff
broke up with partner
PO called
gave bus pass
Reports feeling better
asked for an interpreter
joined late
Baby was born Tuesday
back in jail
LCSW will consult
mtg with case manager
loved the painting class
needs shoes size 11
1:1 on goals
1:1 - WRAP reviewed
Home visit, not home
completed WRAP
moved in w cousin
Cried most of the session
Sat at the ER until 2am
would like morning groups
Lawyer called
Ride home given
txt: running late
says thanks
to lead next time
Spoke to sister
dice que no puede venir
Tabled at the Pride Fair
got the job at King Soopers!!
no vino
called, will come tmrw
Felt unsafe at shelter
lunch with peers
Mother requests a call
referred to Colorado Legal Services
Best volunteers in town
wants polish speaker
vinieron al taller de cocina
Interpreting for the group
Staff helped me so much
said he will kill himself
Housing called back
I want to thank everyone
the kitchen is wonderful
My peer specialist listens
the best program ever
someone was rude to me
The Tuesday class was good
Police brought him in
Judge granted the motion
saw at church on Easter
landlord says pay by Friday
Dtr to p/u meds
Wife on the line
EC on file
goes by they/them
aka the usual
Spoke at Union Station
guest needs coat
New member today
No call today
prefers email
Abuela cuida a los niños
mi amiga me trajo
La facilitadora explica muy bien
gracias a todos por la comida
mi consejera me ayuda mucho
extraño a mi hijo
Conocí a gente nueva en la iglesia
arregló la puerta
missed group
F/U w PCP
TCT, lm
rec'd call from hospital
d/c plan reviewed
Prayed together
Coached on interview
Brought groceries
Told to call 988
agreed
Dog died
met at bus stop
Wants to see a woman only
Doesn't like sitting by the door
fight in the lobby
roommates are fighting
Thx so much
Intake: done by phone
Intake - rescheduled
Present: 4 members, 2 staff
Attended: Monday, Wednesday
absent: half the group
Rx picked up at Walgreens
Watched Selena and ate popcorn
Took the 15L down Colfax
Talked about Thanksgiving plans
wants to visit Santa Fe
Lost ID near Civic Center Park
Uses Abilify and Lithium
Moved here from Georgia in May
Went to Hope House for lunch
Applied at Burger King
Stayed at St. Francis Center
Likes Johnny Cash songs
Read The Alchemist in book club
Attends Grace Church on Sundays
Had a flu shot at Rite Aid
Studying at Emily Griffith
WRAP Seminar I, II and III
Wellness Wednesday was full
Needs Naloxone training
Interested in Certified Peer Specialist exam
has an appt w/ Mental Health Center
Voted for the first time
Grew up on Pine Ridge
Speaks Tagalog at home
Played Jenga and Uno
Walked to Cheesman Park
Completed Beck Depression Inventory
`;
