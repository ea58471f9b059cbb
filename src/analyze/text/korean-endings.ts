/** Particles and endings, longest first, that a Korean word may shed and still name the same thing. */
const ENDINGS = `
  에서부터 으로부터 이라고는 했습니다 했었는데 하였습니다 이었습니다 하겠습니다 입니다만 했는데요 인데요 에서는 에서도 에게서 한테서 으로는 으로도 이라는 이라도 이라고 까지는 까지도 부터는
  했는데 합니다 하네요 했어요 했네요 했더니 하는데 하려고 하려면 하면서 입니다 이에요 이네요 인데도 에서 에게 한테 으로 라는 라고 이나 이랑 처럼 만큼 보다 까지 부터 마다 조차 마저 밖에 대로 하고 하는 하다 하면 하면 해서 해요 하니 했다
  들이 들은 들을 들도 예요 에요 인데 이고 이며 이든 은 는 이 가 을 를 에 의 와 과 도 만 로 랑 들`
  .split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length)

/** Cuts one particle or verb ending off a Korean word; at least two syllables stay. */
export function stripKorean(word: string): string {
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 2) return word.slice(0, word.length - ending.length)
  }
  return word
}
