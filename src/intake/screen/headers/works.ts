import {type HeaderWords, hasWord} from "./words.ts";

/** Whether a header says books, songs, films or games, whose titles are names of people as often as not. */
export const saysWorks = (words: HeaderWords): boolean =>
  hasWord(
    words,
    ..."book books libro libros song songs cancion canciones movie movies film films pelicula album game games juego juegos tabletop karaoke".split(
      " "
    )
  );

/** Whether a header says who gives money, or where one goes to school: those are called after people too. */
export const saysHonored = (words: HeaderWords): boolean =>
  hasWord(words, ..."funder funders foundation foundations grant grants grantor scholarship".split(" ")) ||
  schools.has(words.join(" "));

const schools = new Set(
  "school|schools|school name|school attended|name of school|high school|escuela|nombre de la escuela".split(
    "|"
  )
);
