import {type HeaderWords, hasWord} from "./words.ts";

/** Whether a header says books, songs, films or games, whose titles are names of people as often as not. */
export const saysWorks = (words: HeaderWords): boolean =>
  hasWord(
    words,
    ..."book books libro libros song songs cancion canciones movie movies film films pelicula album game games juego juegos tabletop karaoke".split(
      " "
    )
  );
