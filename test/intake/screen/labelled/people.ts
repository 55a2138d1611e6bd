import type {Chance} from "./column.ts";

/** Names written for the labelled set; a fifth of the first names and a third of the family names are on no list. */
const firstNames = [
  ..."Maria Keisha John Fatima Tyrone Guadalupe Linda Wei Priya Dmitri Rosa Andre Michelle Carlos Denise Jamal".split(
    " "
  ),
  ..."Lucía José Beatriz Tomás Yolanda Malik Svetlana Hiroshi Aaliyah Emily Brandon Deborah Ricardo Chloe Omar".split(
    " "
  ),
  ..."Siobhan Marisol Darnell Kathleen Esteban Nadia Terrence Ingrid Xiomara Latoya Ahmed Kimberly Raúl Sofia Ben".split(
    " "
  ),
  ..."Thandiwe Nizhoni Zebulon Oluwatobi Kaimana Saoirse Bronwyn Tenzin Anahera Chayton Makya Ewa".split(" ")
];
const familyNames = [
  ..."Garcia Johnson Nguyen Washington Lopez Kim Patel O'Brien Rodriguez Smith Jefferson Hernández Chen Muñoz".split(
    " "
  ),
  ..."Williams Okafor Kowalski Begay Ramírez Thompson Yang Rivera McDonald Singh Vargas Coleman Ortiz Larsen".split(
    " "
  ),
  ..."Quux Featherstone Tsosie Abernathy Vandersloot Pappas Iyer Toivonen Lindqvist Achebe Zielinski Boateng".split(
    " "
  )
];

export const firstName = (chance: Chance): string => chance.pick(firstNames);
export const familyName = (chance: Chance): string => chance.pick(familyNames);
