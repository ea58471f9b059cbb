import type { ReadLanguage } from './model.ts'

/** A stretch of the original text, end exclusive. */
export interface Span {
  start: number
  end: number
}

const STOPS = new Set(Array.from('.!?。！？…\n'))

/** Sentences, with their closing marks; a full stop between Latin letters or digits ends nothing. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (!STOPS.has(text.charAt(i))) continue
    if (text.charAt(i) === '.' && /[A-Za-z0-9]/.test(text.charAt(i + 1))) continue
    while (STOPS.has(text.charAt(i + 1))) i++
    spans.push({ start, end: i + 1 })
    start = i + 1
  }
  spans.push({ start, end: text.length })
  return spans.map(span => trimmed(text, span)).filter(span => span.end > span.start)
}

/** The same stretch without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

// The last words of a sentence decide in Korean and Japanese; only they are looked at, so no pattern can run away.
const KOREAN_END =
  /(나요|은가요|는가요|한가요|인가요|던가요|ㄴ가요|[가-힣]가요|을까요|일까요|할까요|될까요|[가-힣]까요|ㄹ까요|을까|일까|할까|될까|되나|하나|인가|는지요|은지요|습니까|입니까|됩니까|합니까|[가-힣]니까|건가요|건가|거죠|거에요|건지요|는지 궁금(해요|합니다|하네요)?|궁금(해요|합니다|하네요|해서요)?|알려 ?(주세요|주실래요|주시겠어요|주시면)|알 수 있(나요|을까요)|어떻게 (해요|하죠|되죠|돼요|하는지|해야)[가-힣 ]{0,8}|언제 (와요|오죠|돼요|되죠)|왜 그(래요|런거죠|렇죠)|뭐(예요|에요|죠)|어디(예요|에요|서 해요))[\s~.!ㅠㅜㅎㅋ^;]*$/
const KOREAN_NOT =
  /(그런가|그런지|하나 ?(더|만)|으니까요|하니까요|니까요|이니까|라니까|다니까|으니까|[가-힣]니까[\s~.!]*$)[\s~.!]*$/
const KOREAN_FORMAL = /(습|입|됩|합|십|[ㅂ])니까[\s~.!]*$/
const CHINESE =
  /(吗|嗎|么|麼|呢)[\s~。.!！]*$|能不能|可不可以|是不是|有没有(人|办法|可能)|有沒有(人|辦法|可能)|会不会|會不會|要不要|行不行|好不好用|怎么(办|弄|用|操作|设置|设定|解决|退|取消|联系|样才|才能)|怎麼(辦|弄|用|操作|設定|解決|退|取消|聯繫|才能)|如何(才能|设置|取消|申请|操作|解决|使用|設定|申請)|请问|請問|什么时候|什麼時候|何时能|何時能|多久(能|才|可以|发货|到)|哪里(可以|能|有)|哪裡(可以|能|有)|为什么(不|没|会|要|还|我)|為什麼(不|沒|會|要|還|我)|想问|想問|求告知|求解答/
const JAPANESE_END =
  /(ですか|ますか|でしょうか|ませんか|ましたか|でしたか|たんですか|んですか|のですか|ないですか|のでしょう|んでしょう|ですかね|ますかね|かな|かなあ|のかな|でしょうかね|のか|だろうか|教えて(ください|下さい|いただけ|ほしい|欲しい)[^。]{0,6}|どうすれば(いい|良い|よい)[^。]{0,5}|いつ(です|になり|頃)[^。]{0,6})[\s~～。.!！…]*$/
const ENGLISH_START =
  /^(and |so |but |also |hi |hello |hey |please |ok |well |@\w{1,30} ){0,3}(what|why|how|when|where|who|which|whose|can|could|would|will|do|does|did|is|are|was|were|has|have|should|shall|may|am) (i|you|we|they|it|he|she|there|this|that|the|my|your|anyone|someone|somebody|is|are|do|does|did|can|could|would|will|to|about|come|long|much|many|often|soon|if|happened|time|kind|should|if)\b/i
const ENGLISH_IN =
  /\b(can (someone|anyone|you|somebody) (please )?(help|tell|explain|let|advise|fix|add|check|confirm)|could you (please )?\w|would you (please|mind)|any (idea|chance|update|eta|way) (when|how|why|if|on|to|you|of|about)|is there (a|any|some) |wondering (if|when|how|why|whether)|i'?d like to know|i would like to know|please (advise|let me know|tell me|explain) |does any(one|body) know|how (do|can|would) i )/i

/** Longest tail of a sentence that rules look at, in UTF-16 units. */
const TAIL = 60
const HEAD = 300

function asksByRule(sentence: string, language: ReadLanguage): boolean {
  const tail = sentence.slice(-TAIL)
  switch (language) {
    case 'ko':
      return KOREAN_FORMAL.test(tail) || (KOREAN_END.test(tail) && !KOREAN_NOT.test(tail))
    case 'zh':
      return CHINESE.test(sentence.slice(0, HEAD))
    case 'ja':
      return JAPANESE_END.test(tail)
    default: {
      const head = sentence.slice(0, HEAD)
      return ENGLISH_START.test(head) || ENGLISH_IN.test(head)
    }
  }
}

/** Sentences that ask: a question mark, or the ways each language asks without one (polite requests too). */
export function findQuestions(text: string, language: ReadLanguage): Span[] {
  return splitSentences(text).filter(({ start, end }) => {
    const sentence = text.slice(start, end)
    if (!/[\p{L}\p{N}]/u.test(sentence)) return false
    return /[?？]/.test(sentence.slice(-6)) || asksByRule(sentence, language)
  })
}

/** Whether a text asks at all, cheap enough for the hot path. */
export function asks(text: string, language: ReadLanguage): boolean {
  if (text.includes('?') || text.includes('？')) return true
  if (text.length > 400) return false
  return asksByRule(text.trimEnd(), language)
}
