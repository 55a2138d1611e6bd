/** `holds; written; headers; pattern; mix`: dates of people and numbers they were given. */
export const dirtyRecords = `
birth_date; m/d/yyyy; DOB, Birth_Dt, F. nacimiento, Field4; {mdy}
birth_date; ISO; birthdate, Column 2, date_1; {iso}
birth_date; textual; Born, value; {textual}
birth_date; two-digit year; d.o.b., Field22; {mdyy}
birth_date; compact; BRTH_DT, DateofBirth, c4; {compact}
birth_date; timestamp; PersonBirthdate, Data1; {iso}T00:00:00
birth_date; with a time; Fecha de nac., Birthdate__c, Column 18; {mmddyyyy} 0:00
birth_date; Spanish words; fecha_nacimiento, campo2; {spanish}
birth_date; day-month-year; Date of Birth (client), Field6; {dmon}
birth_date; dots; bday, Column 28; {dotted}
birth_date; serial of a spreadsheet; DOB, birth date; {serial}
birth_date; no year; Birthday, cumpleaños; {md}
birth_date; sparse; Spouse DOB, Date 3; {mdy}; sparse
birth_date; junk around; dob_text, Nacimiento; {mmddyyyy}; junk
birth_date; of children; DOB (child), child_birth_date; {child}
birth_date; of death; Date of death, DOD, Fecha de defunción; [1#|2#]-[Jan|Feb|Jul|Oct]-20[19|20|21|22|23]
age; over 89; Age, Edad, Age at intake; [2#|3#|4#|5#|6#|91|93|97]
ssn; dashes; SSN, Soc Sec, Seguro Social, Field11; {ssn3}-{ssn2}-{ssn4}
ssn; spaces; SS#, value; {ssn3} {ssn2} {ssn4}
ssn; bare; social_security_number, SSN_Text, Column 21; {ssn3}{ssn2}{ssn4}
ssn; last four; Last 4 SSN, SSN4, últimos 4 del seguro social; {ssn4}
ssn; masked; ssn_masked, Field13; [XXX-XX-|***-**-]{ssn4}
ssn; ITIN; ITIN, Column 23; 9##-7[0|1|2|5|8]-####
ssn; sparse; SSN (if known), Other 8; {ssn3}-{ssn2}-{ssn4}; sparse
ssn; junk around; Social, clt_ssn, no seguro social; {ssn3}-{ssn2}-{ssn4}; junk
record_number; medical record; MRN, Med Rec #, chart_no; ########
record_number; medical record in words; Epic ID, Número de expediente, Historia clínica; E[1|2|3]######
record_number; medical record in the value; Ext ref, Field14; MRN: 00######
record_number; Medicaid of New York; Medicaid ID, CIN, Column 25; ^^#####^
record_number; Medicaid of California; Medi-Cal #, BIC number; 9#######[A|C|D|E]
record_number; Medicaid of Colorado; Núm. de Medicaid, medicaid_no; ^######
record_number; subscriber; Subscriber ID, Insurance Member #, Policy No.; [XEH|W|YMM]#########
record_number; Medicare; MBI, HICN, Column 27; [1|2|3|4|5|6|7|8|9][A|C|E|G]#[1|2|3]-[A|C|E|T]E#-[M|N|P]K##
record_number; group of a plan; Group No (insurance), Health Plan Beneficiary Number; ######[|0|A]
record_number; driver's license; DL Number, Driver's Lic, Licencia de conducir; ##-###-####
record_number; state id; State ID #, govt id number; ^########
record_number; certificate; CPRS Cert #, License #, Certification number; [CPS|LPC|RN].00#####
record_number; passport; Passport No, Pasaporte; [C|A|5]########
record_number; alien; A-Number, Alien Registration, Column 39; A[2|0]########
record_number; court; Court case no., Docket, Cause #; 20[19|20|21|22]CR00####
record_number; inmate; DOC #, Inmate number, Booking #; 1######
record_number; student; Student ID, Matrícula, school id no; 8#######
record_number; tribal; Tribal enrollment #, CDIB; ##%U00####
record_number; NPI; NPI, Provider NPI, Column 41; {npi}
record_number; DEA; DEA Number, dea_no; [B|M][A|S|T]#######
record_number; sparse; Medicare # (if any), mrn_old; 00######; sparse
bank; account; Acct #, Bank Account Number, Cuenta bancaria; ##########
bank; account by name; Account Number, No. de cuenta, acctno; 4#######-##
bank; card; card number, Field33, value; {visa}
bank; IBAN; IBAN, Column 35; {iban}
bank; routing; Routing, ABA number; [102001017|107005047|121000358|021000021]
bank; benefit card; EBT card #, Tarjeta Quest; 5077 08## #### ####
vehicle; VIN; VIN, Field17, value; {vin}
vehicle; plates; Plate, Lic Plate, Placa, Tag #; ^^^-^##
vehicle; plates of California; License plate (vehicle), Auto tag, Column 37; %^^^###
vehicle; plates with the state; Vehicle, Parking permit vehicle, Field38; CO ^^^ ###
vehicle; plates, sparse; car_plate, Matrícula del auto; ^^^-###; sparse
device; serial; Serial No, Device serial, Número de serie; F2L^K#^^^###
device; IMEI; IMEI, Column 47, device_no; {imei}
device; MAC; MAC Addr, Field48; {pair}:{pair}:{pair}:{pair}:{pair}:{pair}
device; advertising id; Device ID, IDFA, android_id; {hex}{hex}-{hex}-4{hex}-{hex}-{hex}{hex}{hex}
device; implant; UDI, pacemaker serial, implant lot; (01)008445880032##(17)2#0[1|3|5]1#(10)A##
biometric; photograph; Photo, Foto, Attachment, Field20; [IMG_|DSC0|PXL_2023]####[.JPG|.jpeg|.HEIC]
biometric; path of a picture; Client picture, value; [C:\\photos\\|/uploads/pics/]{login}.png
biometric; fingerprint; Fingerprint ID, Huella digital, face_template; [Rk1SACAy|AAECAwQF]~~^#~^~^#^~~^#
biometric; voice; Voiceprint, voice recording file; [rec|call]_####[.wav|.mp3]
biometric; signature; Signature, Firma; [signature_|sig]####[.png|.svg]
`;
