const syllables = new Set(
  `ji min jun joon woo hye jin eun seo yeon hyun soo su young yeong hee kyung kyeong sung seong seung jae ho hoon hun hwa
  ha na ra rim mi myung sang suk seok sook sun tae won yong yun yoon bin bo byung chan chul do dong geun gi ki gyu han
  hyeon hyung il in jong jung keun kwang kyu nam sik sol wook uk yu yul ye ah seul bum beom joo ju hyo chae da ga`.split(
    /\s+/
  )
);

/** Hye-jin, Min-jun: Korean given names have two syllables of few. */
export function isOfSyllables(word: string): boolean {
  if (!word.includes("-")) return false;
  const [one = "", two = "", ...more] = word.split("-");
  return more.length === 0 && one !== two && syllables.has(one) && syllables.has(two);
}
