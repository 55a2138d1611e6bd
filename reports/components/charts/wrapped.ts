/**
 * Words of a picture in lines that fit, since a picture has no text that flows. A word too long for a line is broken.
 *
 * @param room characters that a line holds
 */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, Math.max(1, Math.floor(room))))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= room) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

const pieces = (word: string, room: number): string[] =>
  Array.from({length: Math.ceil(word.length / room)}, (_, at) => word.slice(at * room, (at + 1) * room));
