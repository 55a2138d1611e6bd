import type {Chance} from "../column.ts";

/** People nobody knows, made up in two parts, so that no name of the second half stands in the first. */
const given = {
  first: `Beatriz Lakeisha Thuy Olumide Marisela Javonte Sunita Yusuf Dolores Kwame Heriberto Xochitl Bich Ifeoma Darnell
  Rosalinda Tuan Zainab Ulises Shaniqua Mei Ignacio Ayodele Tanisha Rigoberto Siobhan Eun-ji Demetrius Concepcion Anh Vikram
  Consuelo Treyvon Fatoumata Leticia Bronislaw Nayeli Wanjiru Karen Michael Susan David Jennifer Robert Tiffany Brandon`,
  second: `Graciela Tameka Linh Chukwudi Yesenia Marquis Deepika Ibrahim Esperanza Kofi Gilberto Itzel Duc Ngozi Terrell Maribel
  Quang Amina Osvaldo Latisha Jin Evaristo Folake Ebony Humberto Aoife Min-jun Antwan Refugio Huong Arjun Socorro Deshawn Mariama
  Araceli Kazimierz Citlali Njeri Barbara James Patricia William Nancy Thomas Ashley Kyle`
};
const family = {
  first: `Villanueva Washington Nguyen Adeyemi Cruz Okafor Patel Hassan Ortega Mensah Sandoval Quispe Tran Eze Booker Zamora Pham
  Diallo Avila Gaines Chang Barraza Ogunleye Whitaker Solis Gallagher Park Hightower Montoya Kowalczyk Reyes Kamau Johnson Miller
  Anderson Yazzie Begay Castellon Huerta O'Brien Delgadillo Szabo`,
  second: `Escobedo Jefferson Le Okonkwo Gutierrez Nwosu Sharma Abdi Carrillo Boateng Cisneros Mamani Vo Obi Pettway Lucero Dang
  Traore Cordero Battle Liu Arriaga Adebayo Stokes Trevino Donnelly Choi Merriweather Archuleta Nowak Rivas Mwangi Smith Davis
  Wilson Tsosie Benally Saldana Ybarra O'Neill Zavala Horvath`
};

export type Half = keyof typeof given;

const words = (block: string): readonly string[] => block.trim().split(/\s+/);

export const givenName = (half: Half, chance: Chance): string => chance.pick(words(given[half]));
export const familyName = (half: Half, chance: Chance): string => chance.pick(words(family[half]));
