import type {Chance} from "../column.ts";
import type {Words} from "./like.ts";

export type Half = "first" | "second";

const names = {
  first: {
    given:
      "Latrice Dwayne Mee Abdirahman Thuy Odalys Bao Ngozi Delphine Sunil Jorge Winona Brandi Chue Zainab Rashid DeAndre Kimberlee Josiah Yevgeny Linda Robert Maria Susan Kevin Amber Tou Pilar Esi Kofi Anjali Farhan Leilani Cody Janet Hector Nkechi Vang Sheng Tyrel Crystal Dawn Paul Diane Marcus Eleanor Rosie Duc".split(
        " "
      ),
    family:
      "Xiong Warsame Dang Kruczek Okafor Deshmukh Whitehorse Haugen Pham Lor Redbird Kowalczyk Butterfield Tran Ruiz Abdi Smith Brown Miller Jones Garza Villanueva Thao Bankole Achterberg O'Neill Mbeki Rahman Stensrud Two-Bulls Yazzie Popescu Alvarado Lee Carter Wood Nwosu Hsu Gallagher Fitzpatrick McAllister de-la-Rosa Sandoval Peterson".split(
        " "
      )
  },
  second: {
    given:
      "Tammy Wendell Rosalind Deja Antwan Bernadette Lakshmi Gunnar Chantal Oscar Minh Doug Kiran Jamal Fadumo Nguyet Yolonda Ahmad Lorraine Vernon Ofelia Trevor Siobhan Chenoa Gladys Femi Dolores Khadija Nadine Bogdan Michael Jennifer Jessica Carlos Ana Pao Keng Itzel Ikenna Sanjay Mina Tevita Hawa Sergei Wanda Grace Luis Mai".split(
        " "
      ),
    family:
      "Farah Hernandez Vo Jenkins Tolliver Oyelaran Lindgren Muhammad Espinoza Moua Iyer Chaudhry Patel Fuentes Bustamante Zamudio Reinholt Blackwater Vue Bankston Majok Rutherford Zhou Johnson Davis Wilson Moore Castellano Begay Hussein Lindell Oakes Novak Kaur Thunderhawk Adeyemi Nguyen Chang Dubois Schwartz Ybarra St.-Clair Vang-Her Hill".split(
        " "
      )
  }
};

const spaced = (name: string): string => name.replaceAll("-", " ");

/** The people of one half stand in no column of the other. */
export function peopleOf(half: Half): Words {
  const {given, family} = names[half];
  const g = (chance: Chance) => chance.pick(given);
  const f = (chance: Chance) => spaced(chance.pick(family));
  return {
    g,
    f,
    GF: (chance) => `${f(chance)}, ${g(chance)}`.toUpperCase(),
    gf: (chance) => `${g(chance)} ${f(chance)}`.toLowerCase(),
    login: (chance) => `${g(chance)[0]}${f(chance).replace(/[^A-Za-z]/g, "")}`.toLowerCase(),
    mail: (chance) => `${g(chance)}.${f(chance).replace(/[^A-Za-z]/g, "")}`.toLowerCase()
  };
}
