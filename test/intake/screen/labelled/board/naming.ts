/** What a privacy board's reader would type to try the gate: a person is named in every line. */
export const namingNotes = `
Checked in w/ Latrice this AM, she's still waiting on the SSI letter
Pt reports that Dwayne is back on the streets
Peer visit to Mee Xiong at the hospital, mood improved
Mr. Abdirahman Warsame asked for a halal food list
ct Thuy Dang no show x2, will try again Fri
Drove Odalys to her intake appointment
Warm handoff to M. Kruczek at the clinic
Talked to Bao about job search and bus passes
Gave Hussein Al-Tamimi the housing packet
Per Ngozi, the landlord has not answered
Client's brother Lamont called, upset about discharge
WRAP plan finished with Delphine on 3/4
Left a message for Marguerite's daughter
Met Sunil Deshmukh at drop-in, wants to volunteer
Follow up w/ Kaylee T. re: court date
Jorge's ID was stolen, helped with the replacement form
Supported Winona Whitehorse through a panic attack in group
Roommate (Tyrell) is using again, client wants to move
Called Svetlana, phone disconnected
Pt. introduced his fiancee Brandi to the group
Sat with Mrs. Haugen until the ambulance came
Anh Tuan Pham attended orientation
Chue Lor and his uncle came in for the intake
Referred by Deacon Phil at the parish
Nurse Okonkwo gave the shot on site
Discussed boundaries with Shanice and Marcus
Zainab completed her first month sober
Went to court w/ Little John Redbird
Rashid says that the meds make him sleepy
Xochitl moved in with her aunt last week
Reunification visit: mom Crystal and the kids
DeAndre's PO wants a letter of attendance
Saw Gurpreet at the food bank, he looks well
Kowalczyk family needs diapers and formula
Kimberlee requested a different peer
2:30 pm - Ifeoma, 3:00 pm - Dale, 3:30 pm - open
Josiah B came late, left early
Emailed Hye-jin Park the group schedule
Helped Yevgeny fill out the SNAP form
Ct is staying at his friend Boone's place
transported Nasra Farah to DHS and back
one to one with Ly, discussed triggers
co-facilitated with Renee Butterfield
spoke to case manager Tran about the voucher
Intake done by LaShawn
Crisis line transferred the call to Trudy
Asha-Rose shared her story at the luncheon
Prayed with Brother Emmanuel after group
Dr. Venkataraman changed her meds
wellness check on Earl, he was home and ok
Found Tomasz asleep in the lobby
Mailed the certificate to Philomena Ruiz
Safety plan reviewed with Kiele and her mother
Dropped off groceries for the Vang family
Bus pass #2 given to Leroy
Jaspreet K. graduated today!
We lost Cleotilde on Sunday, grief circle planned
Discharge planning mtg: ct, SW Hernandez, and me
Mohamed Abdi's hearing was moved to June
Pa Houa asked for an interpreter
`;

export const namingComments = `
Tammy at the front desk was so kind to me
I love when Mr. Wendell plays the piano
Please give Rosalind a raise
Because of Deja I am still alive
My peer Antwan really listens
thanks to bernadette i have a home now
Nothing would be better, maybe more time with Lakshmi
The group leader Gunnar talks too much
ask for Chantal she knows everything
Big shout out to Coach Terrell
i wish kendra would come back
Oscar and Minh make the best coffee
I did not like how Ms. Pruitt spoke to me
Had a bad experience with a worker named Doug
My therapist, Wilhelmina, left and nobody told me
Kiran is great
Everyone, but most of all Sister Bernice
jamal helped me get my license back
The class by Fadumo on cooking was the best
Why was Nguyet moved to a different site?
Tell Big Mike hi from me
I was helped by Yolonda S.
I am grateful for peers like Ahmad
staff were rude except lorraine
My son Dashiell started there in May
My name is Ofelia and I need a ride
this is vernon, call me back
You all should thank Rev. Tolliver
Best part: laughing with Guadalupe
Worst part: waiting for Stanley to open the door
She reminds me of my late husband Eugene
Trevor, the new guy, is awesome
Honestly Siobhan saved my life
Mai Yer taught me how to sew
I miss Chenoa's talking circle
Pls bring back Ravi's chess club
Nobody asked me but Gladys
the intern (i think her name is beth) was lovely
Femi is a wonderful listener and very patient
Not sure. Ask Dolores.
Thank you Khadija!!
Thank u Mr Jenkins
Jerome > any doctor I have had
Would recommend to friends. Esp. Nadine's group.
Talking with Aaliyah one on one
They matched me with Bogdan who speaks my language
More evenings with Tito please
My peer supporter was Hanh Vo
Signed, Mavis Oyelaran
- Love, Consuelo
`;

export const namingShouts = `
CALL BACK DARNELL ABOUT THE BED
KEISHA MUHAMMAD DID NOT ATTEND
NO ANSWER LEFT VM FOR MRS LINDGREN
PICKED UP BY MOM (PATRICE)
RIDE NEEDED FOR YUSUF NOON
LATE - ASKED FOR RHONDA
SIGNED IN FOR HER SISTER VALENCIA
BANNED UNTIL 6/1 PER CLIFFORD
NEW: TOU GER MOUA, FIRST VISIT
LOCKER 12 GIVEN TO DEWAYNE
SPOKE WITH PUBLIC DEFENDER ESPINOZA
IYER, KAVITHA - RESCHEDULED
GUEST OF LUCINDA W
DR CHAUDHRY REFILLED
met with destiny carter re housing
spoke w/ alejandra, wants spanish group
tyrone came by for socks
txt from miguel: running late
called joanne no answer
dropped off paperwork for abdul
brenda and cheyenne argued in the kitchen
gave bus tokens to duc tran
pt states her bf kyle hit her
saw raymond outside the library
rescheduled with dr patel to monday
intake w/ sheng her tuesday
thx for the update on ernesto
emailed priyanka the forms
follow up: darlene, needs ID
w/ curtis to the dmv
mtg w/ oluwaseun and his mom
her daughter jasmine is in foster care
client wants mariela as peer
lvm for bill at the shelter
nguyen thi lan signed the release
checked on old man hutchins
signed up: tamika, leon, rob
pt's cousin ahmed will drive
assigned to kathy
sat in on sharonda's group
`;

export const namingSpanish = `
Hablé con Rigoberto sobre el albergue
La señora Eulalia necesita transporte
Don Chuy vino por despensa
Se le entregó ropa a Maricela Fuentes
llame a doña lupe y no contesto
Mi consejera Araceli es muy amable
Gracias a Wilmer por todo su apoyo
El hijo de Yesenia está en el hospital
Cita con la Dra. Bustamante el martes
Me ayudó mucho Efraín
me atendio nayeli muy bien
SE CANCELO LA CITA DE HERIBERTO
Vino con su esposo Adalberto
La facilitadora se llama Rocío
Mi nombre es Baltazar y quiero ayuda
su hermana griselda lo trajo
Entrevista con Ixchel Canul, habla maya
Paciente José Luis M. no llegó
Que regrese Amparo, por favor
Fui con Leticia a la corte
Recado para el Sr. Zamudio
Yadira y Noé llegaron tarde
`;

export const namingShort = `
Marlene's group
Walk-in: Tobias Reinholt
Guest - Odessa
cc: Harriet Lindell
c/o Imelda Paz
ref'd by Joyce
w/ Ebony
see Vince
Sponsor: Hank
Peer = Malcolm
Payee: Ruthanne Oakes
Emerg. contact husband Delroy
J. Castellano
K. Blackwater (2nd visit)
Nhia Vue
Dmitriy V.
Thanh-Ha
Bee Thao + 2 kids
Ayodele Bankole
Ms. Tillie
Deng Majok, walk in
Rutherford, Gail
OYELARAN, TUNDE
mary ellen
Big Ron
ask Lynette
for Jia Wei
Amina (new)
T. Nakai, Diné speaker
Mr. Zhou
`;
