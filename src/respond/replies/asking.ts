/** Asking somebody to change or remove what they wrote: most places forbid it. Noun and verb near each other, and a request, in one sentence. */
const ASKING: [noun: string, verb: string, request: RegExp][] = [
  [
    '(?:review|rating|stars?|feedback)',
    '(?:updat\\w*|chang\\w*|edit\\w*|revis\\w*|reconsider\\w*|remov\\w*|delet\\w*|take (?:it |this )?down|rais\\w*|improv\\w*)',
    /please|could you|would you|can you|kindly|ask you to|appreciate it if|consider|willing to/iu,
  ],
  [
    '(?:리뷰|후기|평점|별점|별\\s*(?:다섯|5|하나|한)\\s*개?|평가)',
    '(?:수정|변경|바꿔|바꾸|고쳐|삭제|내려|지워|올려)',
    /주세요|주실|주시|부탁|가능하실|바랍니다/u,
  ],
  [
    '(?:评价|评论|差评|评分|星级|評價|評論|負評|評分|星等)',
    '(?:修改|更改|改成|改为|改為|改一下|删除|刪除|删掉|刪掉|撤回|追评|改)',
    /请|請|麻烦|麻煩|能否|可以.{0,6}[吗嗎]|好[吗嗎]|希望您|拜托|拜託|一下/u,
  ],
  [
    '(?:レビュー|口コミ|クチコミ|評価|星)',
    '(?:変更|修正|削除|取り消|変え|上げて|直し)',
    /お願い|いただけ|ください|ませんか|頂け/u,
  ],
]

/** Does a sentence ask the customer to change or remove their review? */
export const asksToChange = (sentence: string): boolean =>
  ASKING.some(
    ([noun, verb, request]) =>
      RegExp(`${noun}.{0,25}${verb}|${verb}.{0,25}${noun}`, 'iu').test(sentence) && request.test(sentence),
  )
