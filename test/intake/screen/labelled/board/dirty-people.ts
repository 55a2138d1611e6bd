/** `holds; written; headers; pattern; mix`: what people are called, where they live, how to reach them. */
export const dirtyPeople = `
person_name; first last; Client Name, participant, Field7; {g} {f}
person_name; last, first; Name (Last\\, First), Consumer, Column 3; {f}, {g}
person_name; capitals; MEMBER_NM, value; {GF} ^
person_name; first alone; First_Name__c, FName, Preferred Name, nombre; {g}
person_name; family alone; lname, Apellido paterno, Contact.LastName; {f}
person_name; small letters; name you go by, q2; {gf}
person_name; with a title; Signed by, Column 5; [Ms.|Mr.|Mrs.|Dr.] {g} {f}
person_name; initial and family name; Peer, Staff Assigned, Text2; ^. {f}
staff_name; first last; Case Manager, Assigned Worker, Created By, Last Modified By; {g} {f}
emergency_contact; with kinship; Emerg Contact, ICE, Contacto de emergencia, Field30; {g} {f} ([mother|brother|wife|friend])
person_name; guardian; Guardian/Payee, Apellido de soltera, q17_text; {g} {f}
person_name; with a number; Emergency contact info, Extra 2; {g} {f} {area}-%%#-####
person_name; several; Attendees, Present, Column 11; {g} {f}; {g} {f}; {g} {f}
person_name; first and an initial; Participant, Who, txt_4; {g} ^.
staff_name; login; Created By, User, Column 12; {login}
person_name; initials; Client initials, Inits, Iniciales; ^^
person_name; suffix; Client, Full legal name, c3; {f} [Jr|Sr|III], {g} ^
person_name; full Spanish; Nombre y apellidos, Nombre completo, Beneficiario, dato1; {g} {f} {f}
person_name; nickname; Member, Field40; {g} "[Junior|Rosie|Chuy|Mac|Bird]" {f}
person_name; sparse; Alias / AKA, Interpreter, Other 5; {g} {f}; sparse
person_name; junk around; clt_nm, Legal Nm, data; {f}, {g}; junk
street_address; number and street; Addr1, Mailing Address, Domicilio, Field9; ##% {street} {kind} [Apt|#|Unit] #
street_address; box; addr line 2, Column 8; [PO Box|P.O. Box|P O BOX] ####
street_address; one line; Residence, Client Location, value; 1### {street} {kind}, {city}, CO {zip}
street_address; Spanish; Dirección, Calle y número, Field3; [Calle|Av.|Avenida|Calzada] [Juárez|Reforma|Hidalgo|5 de Mayo] ##%
street_address; rural; HomeStreet, x; [N%### County Rd|%## State Hwy|HC % Box] [##|%#]
street_address; capitals; ADDRESS_LINE_1, ADR, F12; 1%## {street} AVE
street_address; crossing; Nearest cross streets, Where do you sleep?; {street} [&|and] [Colfax|Federal|Broadway|Sheridan]
street_address; sparse; Previous address, Other3; ##% {street} {kind}; sparse
place; city; City, Ciudad, MailingCity, Hometown; {city}
place; county; County of residence, Condado, CNTY; {county}
place; city and state; Where are you from?, q12; {city}, [CO|Colorado|NM|WA]
place; neighborhood; Neighborhood, Barrio, Colonia; [Five Points|Capitol Hill|Globeville|Westwood|Baker|Sun Valley|Barnum|Elyria]
place; census tract; Census Tract, GEOID, tract_2020; 080310##%0#
zip; five; Zip, Postal, Código postal, Field12; {zip}
zip; nine; ZIP4, value; {zip}-####
zip; junk around; Zip Code of Last Permanent Address, zipcode_res, C.P.; {zip}; junk
zip; sparse; MailingPostalCode, prev_zip; {zip}; sparse
coordinates; latitude; lat, LocationLatitude, Latitud, Y coord; {lat}
coordinates; longitude; lng, LocationLongitude, Field50; {lon}
coordinates; pair; Location (geo), value, Column 20; {lat}, {lon}
coordinates; WKT; the_geom, position; POINT ({lon} {lat})
coordinates; degrees; gps, Column 14; 39°[1#|2#|4#]'[1#|3#]"N 104°5#'0#"W
coordinates; plus code; plus code, map ref; 85FPQ[X|V|W][G|H|J][V|R]+[2|3|4|5][C|F|G|X]
phone; dashes; Best # to reach, Cell, Field7, value; {area}-%%#-####
phone; brackets; Tel., How to contact, Column 4, info; ({area}) %%#-####
phone; bare; HomePhone, MobilePhone, Column 4, num; {phone}
phone; with 1; Caller ID, ANI, Column 9; [+1 |1-]{area}-%%#-####
phone; dots and extension; Work ph, q14; {area}.%%#.#### x##
phone; seven digits; phone, Local #, Tel casa; %%#-####
phone; Mexican; WhatsApp, Teléfono celular, dato; +52 [55|33|81] %### ####
phone; from abroad; phone_intl, Field31; [+44 7911 1#####|+84 90 ### ## ##|+252 61 %######|+63 917 ### ####]
phone; fax; Fax, Facsímil, fax_no, Field18; 303-%%#-####
phone; with words; Contact preference, text3; {area} %%# #### [(ok to text)|cell|(mom)|after 5]
phone; E.164; ani, from_number, Column 1; +1{phone}
phone; decimal; phone, Cel, x7; {phone}.0
phone; sparse; alt contact, Other2; {area}-%%#-####; sparse
phone; junk around; Primary Telephone, teléfono, Field60; ({area})%%#-####; junk
email; plain; E-mail, correo, Field2, RecipientEmail; {mail}[@gmail.com|@yahoo.com|@hotmail.com|@ymail.com]
email; capitals; EMAIL_ADDR, c9; ^^^^^##@AOL.COM
email; with a name; From, value; {g} {f} <{mail}@gmail.com>
email; spelled out; contact, q9; {mail} at gmail dot com
email; sparse; 2nd email, misc; {mail}##@outlook.com; sparse
email; junk around; Correo electrónico, How can we reach you?; {mail}@icloud.com; junk
url; profile; LinkedIn, Field16, value; https://www.linkedin.com/in/{mail}-##
url; bare; social media page, Column 16; facebook.com/{mail}
url; www; Sitio web, q8; www.{mail}.com
url; sparse; Website, link, Other9; http://{mail}.wixsite.com/home; sparse
ip_address; v4; IPAddress, Column 6, origin; 7#.{octet}.{octet}.{octet}
ip_address; v6; ip, Field90; 2601:{hex}:{hex}:{hex}:{hex}:{hex}:{hex}:{hex}
ip_address; short v6; Source Address, Column 44; 2600:{hex}:{hex}::{hex}
ip_address; with a port; remote_addr, value; 67.{octet}.{octet}.{octet}:%####
online_account; handle; Instagram, IG, Field21; @{g}_##
online_account; snake; Snapchat, TikTok user, Discord; {login}_~~##
online_account; forum; reddit, q22; u/{login}##
online_account; user name; Username, portal login, usuario; {login}##
online_account; payment; CashApp, Venmo, Column 33; $[x|]{login}##
`;
