/** Realistic remarks that name nobody: words that are also names, places, brands, medicines, holidays, institutions. */
export const silentNotes = `
Will need a bus pass for next week
Hope to see more people at the next group
We said grace before the meal
Faith is an important part of her recovery
Art supplies ran out, order more
Summer hours start in June
Mark the calendar for the potluck
Attended service at St. Mary's with the group
Closed for Martin Luther King Day
My therapist moved away and I have to wait
May need an interpreter
April and May were hard months
Pt takes Abilify and Depakote
Started on Lexapro, stopped Zoloft
PHQ-9 was 14, GAD-7 was 11
Columbia scale completed, low risk
Referred to Planned Parenthood
Transferred from Johns Hopkins to the step-down unit
Waiting list at Mayo Clinic is long
Lives near Jackson Park
Moved here from Carolina
Staying at the Salvation Army
Got shoes at Target and a phone from Walmart
Went to Denny's after group
Bought socks at Old Navy
Had lunch at Wendy's
Case closed, moved to Houston
Court date at Lincoln Courthouse
Bed available at Mercy Housing
Needs a letter for Section 8
Applied for SNAP and Medicaid
Lost EBT card, called the hotline
Discharged from Cedars-Sinai on Monday
Thanksgiving dinner was well attended
Cinco de Mayo party, 40 guests
Sang Amazing Grace and Lean on Me
Watched Forrest Gump for movie night
Read from the Big Book
Talked about Dialectical Behavior Therapy skills
Did a Seeking Safety session on grounding
Completed Mental Health First Aid
Alcoholics Anonymous meeting at noon
Double Trouble in Recovery meets Tuesday
NAMI Connection has moved to Zoom
Facilitators wanted for Friday nights
Heater broken in the Rose Room
Van needs gas and an oil change
Narcan given out: 12 kits
Client declined to answer
Participant is in good spirits
No show, no call
Left voicemail, mailbox full
Called 988 and was transferred
Her mother is in the hospital
His brother drove him here
The case manager will call back
My PO said I could come here
The nurse took his vitals
Bus 15 down Colfax was late
Snow day, closed early
Wants to get a GED and work at Amazon
Uber ride home, $14
Interview at King Soopers on Thursday
Needs dentures and glasses
Asked about Suboxone and Vivitrol
Relapsed over Christmas
Diabetic, needs Ozempic refill
Chair yoga was great today
Bipolar and PTSD, per self report
Speaks Hmong and some English
Somali interpreter was requested
Navajo elder led the talking circle
From the Ho-Chunk Nation
Guadalupe Center is full tonight
`;

export const silentComments = `
The staff are kind and patient
I like that nobody judges me here
Please open on Sundays
More snacks and better coffee
Everything was great, thank you!
Grace and patience, that is what I found here
Hope, finally
I feel seen
It gave me faith in people again
Joy and laughter every time
Will come again
You saved my life
Frank talk without shame
I want to be honest, the room is too cold
Art is my favorite part
Dawn to dusk is too long for a shift
Nothing to add
N/A
none
Not sure yet
Better parking and a ramp
The peer I spoke with really listened
My counselor should call back faster
The lady at the front desk was rude
Everyone in the Tuesday group
All of the facilitators were wonderful
Bring back karaoke!
More bilingual staff please
It is close to my bus stop
I learned about Social Security and VA benefits
The Warm Line was always busy
Being able to talk to someone like me
I drank less and slept better
I have a job and a home now
God bless you all
Thank you Jesus
Praise the Lord
Chase Bank was not helpful but you were
I would have gone to the ER
Made me feel like I matter
The yoga on Wednesdays with tea after
Games like Uno and Monopoly
I enjoyed the trip to the Denver Zoo
Love the hikes at Red Rocks
The Eagles concert and the Broncos game
Could you offer Tai Chi or Reiki?
Medication made me gain weight
Less paperwork
Longer sessions, smaller groups
A quiet room to pray for Muslims during Ramadan
More events for Pride and Black History Month
The Hearing Voices group changed everything
I am a veteran of the Iraq war
English is not my first language
Sober since January
Read The Body Keeps the Score together
The Serenity Prayer
I go to Trinity Lutheran on Sundays
Learned CPR from the Red Cross
Better than Kaiser
Would like a women's group
I was homeless in Aurora and Boulder
The food from Panera
Not much. Maybe a Spanish class.
More peers of color
I felt safe
Best Buy gift card would be nice
Ten out of ten
Worth the drive from Colorado Springs
Trans people are welcome here, that means a lot
`;

export const silentShouts = `
CLOSED FOR VETERANS DAY
NO CALL NO SHOW
NEEDS RIDE TO DIALYSIS
LATE BUS
WALK IN - NEW
HAPPY BIRTHDAY CAKE FOR ALL
SAW DOCTOR TODAY
TRANSFERRED TO GRACE HOUSE
AT UNITY HOSPITAL
WILL CALL BACK MONDAY
FIRE DRILL AT 2
GOT CLOTHES FROM GOODWILL
ON HOLD W/ UNITED HEALTHCARE
ASKED FOR LARGE PRINT
WAITING ON HUD VASH VOUCHER
pt will return wed
moved to spring house
needs bus pass and id
talked about hope and faith
out sick
left early for work
court in june
went to church, felt calm
detox at denver cares
rent due, no money
asked about art class
mark as paid
dental at saint joseph hospital
in rehab at harmony ridge
new meds: seroquel, lithium
ref to city of hope
called mom and sister
took the light rail home
lost phone and wallet
rose garden walk was nice
jordan river is a song we sang
watched star wars and ate pizza
applied at home depot
angel tree gifts for the kids
likes chess and dominoes
`;

export const silentSpanish = `
Necesita transporte el lunes
No contestó, dejé mensaje
Muy buen servicio, gracias
Todo bien, gracias a Dios
Me siento escuchada y apoyada
La facilitadora es muy amable
Quiero más grupos en español
Fui a la iglesia de Santa María
Cerrado por el Día de los Muertos
Misa en San Judas Tadeo
Mi mamá está enferma
Su hijo está en el hospital
Vive cerca del Parque Benito Juárez
Llegó de Guatemala en marzo
Toma sertralina y clonazepam
CITA CANCELADA
la consejera no vino
Pidió ayuda con Medicaid y estampillas
Gracias por la despensa y la ropa
Ojalá abran los domingos
Noche de lotería y pozole
Feria de salud en la Escuela Cesar Chavez
`;

export const silentShort = `
Women's Circle
Room: Aspen
Guest speaker
Peer - evening shift
Grief & Loss
Job Club
Trinity Church
Sunrise Clubhouse
Madison office
Monday Mindfulness
Lunch & Learn
St. Vincent de Paul
Victoria's Secret card
John Deere cap, lost & found
Ben & Jerry's social
Trader Joe's run
Van 2
Franklin Street
Self
Mother
Case manager
Dr. appt
Rx refill
Sat. only
Jan - Mar
Virginia
Phoenix House
Georgia and Florida
Eve. group
Harvest Moon Dance
`;
