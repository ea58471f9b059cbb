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
  /(나요|은가요|는가요|한가요|인가요|던가요|[가-힣]까요|을까|일까|할까|될까|되나|하나|인가|는지요|은지요|을지요|습니까|입니까|됩니까|합니까|[가-힣]니까|건가요|건가|거죠|거에요|거예요|건지요|궁금(해요|합니다|하네요|해서요)?|알려 ?(주세요|주십시오|주시고요?|주실래요|주시겠어요|주시면)( 감사(하겠습니다|합니다|해요))?|어떻게 (해요|하죠|되죠|돼요|하는지|해야)[가-힣 ]{0,8}|언제 (와요|오죠|돼요|되죠)|왜 그(래요|런거죠|렇죠)|뭐(예요|에요|죠)|수 있(어요|을지)|여쭤 ?(봅니다|봐요|보려고요?)|아시는 분( 계신가요)?)[\s~.!ㅠㅜㅎㅋ^;]*$/
/** "어떤가요": an ending of the stem closes with ㄴ; "들어가요" only goes. */
const KOREAN_GAYO = /([가-힣])가요[\s~.!ㅠㅜㅎㅋ^;]*$/
/** A thing not known, and the wish to be told of it. */
const KOREAN_ASKED_FOR =
  /([는은한인을될할]지|여부|예정일?|방법|절차|금액|일정)[가-힣]{0,3}( [가-힣]{1,6}){0,2} ?(부탁|알려|문의|여쭤|여쭙|궁금|확인하려고|확인해|답변|안내|보여 ?주)[가-힣 ]{0,14}[\s~.!]*$/
const KOREAN_OPEN =
  /(어디|왜|언제|몇 ?[가-힣]|무슨|얼마)[가-힣 ]{0,14}(있어요|거예요|거에요|예요|에요|되죠|돼요|인데요|해요)[\s~.!]*$/
const KOREAN_NOT =
  /(그런가|그런지|하나 ?(더|만)|으니까요|하니까요|니까요|이니까|라니까|다니까|으니까|[가-힣]니까[\s~.!]*$)[\s~.!]*$/
const KOREAN_FORMAL = /(습|입|됩|합|십|[ㅂ])니까[\s~.!]*$/
const CHINESE =
  /(吗|嗎|么|麼|好伐|成不|行不)[\s~。.!！]*$|(什么|什麼|怎么|怎麼|哪|谁|誰|啥|几|幾)[^，,。]{0,12}(呢|呀|啊|啦|嘛)[\s~。.!！]*$|[有在要][^，,。]{1,12}没[\s~。.!！]*$|能不能|可不可以|能否|可否|是否|是不是|有没有(人|办法|可能|其他|别的)|有沒有(人|辦法|可能|其他)|会不会|會不會|要不要|行不行|好不好用|认不认|怎么(办|弄|用|操作|设置|设定|解决|退|取消|联系|换|样才|才能)|怎麼(辦|弄|用|操作|設定|解決|退|取消|聯繫|換|才能)|如何(才能|设置|取消|申请|操作|解决|使用|設定|申請)|请问|請問|(什么|啥|什麼)时[候間]|什麼時候|何时能|何時能|哪(天|个季度|個季度)|[几幾][点點](钟|鐘)?(退|开|開|关|關|到|可|能|有)|多久(能|才|可以|发货|到|会)|哪里(可以|能|有)|哪裡(可以|能|有)|在哪[儿里裡]?|到底[^，,。]{0,8}[啥哪]|为什么(不|没|会|要|还|我)|為什麼(不|沒|會|要|還|我)|想问|想問|(请|烦请|煩請|請|麻烦|麻煩)(告知|告诉|告訴|看看|提供)|求告知|求解答/
const JAPANESE_END =
  /(ですか|ますか|でしょうか|ませんか|ましたか|でしたか|たんですか|んですか|のですか|ないですか|のでしょう|んでしょう|ですかね|ますかね|かな|かなあ|のかな|でしょうかね|のか|だろうか|(教え|お知らせ)(て|を)?(ください|下さい|いただけ|いただきたい|ほしい|欲しい|願い)[^。]{0,6}|か(どうか)?ご?(回答|確認|連絡|教示)[^。]{0,8}|どうすれば(いい|良い|よい)[^。]{0,5}|いつ(です|になり|頃)[^。]{0,6})[\s～~。.!！…]*$/
const ENGLISH_START =
  /(?:^|[,;:] |\bso |\bum |\buh )(?:(?:and|so|but|also|hi|hello|hey|please|ok|well|um|uh|@\w{1,30}) ){0,3}(?:(?:what|why|how|when|where|who|which|whose)(?:'s| (?:\w{1,12} )?(?:is|are|was|were|do|does|did|can|could|will|would|should|am|have|has))\b|what time|how (?:long|much|many|often|soon)\b|(?:can|could|would|will|should|shall|may|did|does|is|are|was|were|has|have|am) (?:i|you|we|they|it|he|she|there|this|that|my|mine|your|anyone|someone|somebody|anybody)\b|do (?:i|you|we|they)\b|any (?:idea|chance|update|way|plans?|news)\b|kindly (?:let|confirm|advise|share|tell|inform|update)\b)/i
const ENGLISH_IN =
  /\b(can (someone|anyone|you|somebody) (please )?(help|tell|explain|let|advise|fix|add|check|confirm)|could you (please )?\w|would you (please|mind)|any (idea|chance|update|eta|way) (when|how|why|if|on|to|you|of|about)|is there (a|any|some|no) |is it possible|wondering (if|when|how|why|whether)|i'?d like to know|i would like to know|let us know (if|what|when|how|whether)|please (advise|confirm|let me know|tell me|explain) |does any(one|body) know|how (do|can|would) i )/i

/** Longest tail of a sentence that rules look at, in UTF-16 units. */
const TAIL = 60
const HEAD = 300

const HANGUL_FIRST = 0xac00
const FINALS = 28
const FINAL_N = 4

function asksInKorean(tail: string): boolean {
  if (KOREAN_FORMAL.test(tail) || KOREAN_ASKED_FOR.test(tail) || KOREAN_OPEN.test(tail)) return true
  const stem = KOREAN_GAYO.exec(tail)?.[1]
  if (stem && (stem.charCodeAt(0) - HANGUL_FIRST) % FINALS === FINAL_N) return true
  return KOREAN_END.test(tail) && !KOREAN_NOT.test(tail)
}

function asksByRule(sentence: string, language: ReadLanguage): boolean {
  const tail = sentence.slice(-TAIL)
  switch (language) {
    case 'ko':
      return asksInKorean(tail)
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

/** Where a Korean sentence ends though no mark says so: behind an ending that asks. */
const KOREAN_CUT = /(?:나요|[을를일할될줄]까요|습니까|가능한가요|인가요)(?= )/g

function korean(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(KOREAN_CUT)) {
    const cut = start + match.index + match[0].length
    spans.push({ start: from, end: cut })
    from = cut
  }
  return [...spans, { start: from, end }].map(span => trimmed(text, span)).filter(span => span.end > span.start)
}

/** Sentences that ask: a question mark, or the ways each language asks without one (polite requests too). */
export function findQuestions(text: string, language: ReadLanguage): Span[] {
  const sentences = splitSentences(text)
  const stretches = language === 'ko' ? sentences.flatMap(span => korean(text, span)) : sentences
  return stretches.filter(({ start, end }) => {
    const sentence = text.slice(start, end)
    if (!/[\p{L}\p{N}]/u.test(sentence)) return false
    return /[?？]/.test(sentence.slice(-6)) || asksByRule(sentence, language)
  })
}

/** Whether a text asks at all, cheap enough for the hot path. */
export function asks(text: string, language: ReadLanguage): boolean {
  if (text.includes('?') || text.includes('？')) return true
  if (text.length > 400) return false
  return splitSentences(text).some(({ start, end }) => asksByRule(text.slice(start, end), language))
}
