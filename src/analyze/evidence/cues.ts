import type { ReadLanguage } from '../text/model.ts'

export interface Cue {
  says: RegExp
  /** Ways to say the opposite, or to use the words for something else. */
  but: RegExp
}

/** What somebody is afraid of, or was before they bought. */
export const FEARS: Record<ReadLanguage, Cue> = {
  ko: {
    says: /걱정|무서[워웠운]|무섭|두려[워웠움운]|두렵|불안|겁(?:이 ?나|났|나요|먹)|염려|우려[되스했가를]|의심[스되이]|[가-힣] ?까 ?봐|조마조마|찝찝|꺼림칙|망설[이였여]|믿음이 (?:안|사라|떨어)|못 ?믿|신뢰(?:가|를)? ?(?:안|못|없|떨어|잃)|위험[하해]|유출/,
    but: /걱정 ?(?:없|마[세시]|말[고아]|안 ?(?:하|해|되|돼)|하지 ?(?:마|말|않)|할 ?필요)|불안(?:하지|은) ?(?:않|없)|안 ?무서|무섭지 ?않|두려움 ?없|하나봐|인가 ?봐|나 ?봐/,
  },
  ja: {
    says: /不安|心配|怖[いくかさ]|恐[いろれ]|こわい|懸念|気がか|危険|危な[いか]|ひやひや|ヒヤヒヤ|ハラハラ|ためら|迷[いっ]て(?:い|ま)|信用(?:でき|なら)|信頼でき(?:な|ま)|疑[いわっ]|かもしれないと思/,
    but: /(?:不安|心配)(?:も|は|が|な[くし]|事|こと)?[^。、]{0,4}(?:な[いくしか]|ありませ|いら|不要|無用|解消|なくなり)|怖くな|危なくな|危険は?な|疑いな|間違いな/,
  },
  zh: {
    says: /担心|擔心|害怕|恐怕|生怕|(?:就|最|很|真|还|也|有点|有點|比较|比較|只|都)怕|怕(?:的是|会|會|被|不|买|買|万一|萬一|以后|以後|质量|品質|有|出)|不敢|顾虑|顧慮|担忧|擔憂|忐忑|犹豫|猶豫|不放心|怀疑|懷疑|提心吊胆|提心吊膽|心里没底|心裡沒底|不太?信任|有风险|有風險|不安全|隐患|隱患/,
    but: /(?:不用|不必|不再|无需|無需|不需要|没有?|沒有?|别|別|勿)(?:太)?(?:担心|擔心|怕|犹豫|猶豫|顾虑|顧慮)|不怕|毫不犹豫|毫不猶豫|果断|不敢相信|不敢想象|哪怕/,
  },
  en: {
    says: /\b(?:worr(?:y|ied|ies|ying|isome|some)|afraid (?:of|to|that|i|we|it|they|you|my|the|this)|scared|scary|frighten(?:ed|ing)|fear(?:ed|ful|ing)?|concern(?:ed|ing)? (?:about|abt|that|for|with|over|if|how|i|we|it|they|you|my|the|because)|(?:my|our|only|main|biggest|one|big|huge|safety|security|privacy) (?:concern|fear|worry)s? (?:is|was|are|were|about|that|with)|nervous|anxious (?:about|that|if|over)|anxiety (?:about|over)|hesita(?:nt|ted|te)|skeptical|sceptical|suspicious|unsafe|not (?:feel )?safe|uneasy|risky|terrified|dread(?:ing)?|(?:don'?t|can'?t|cannot|won'?t|do not|hard to|never) trust|lost (?:all |any )?(?:trust|faith|confidence))\b/i,
    but: /\bno (?:worr|fear|one)|\bnobody|nothing to (?:worry|fear)|\b(?:don'?t|do not|never|not|without|no need to|wasn'?t|isn'?t|aren'?t|any|less|doesn'?t|seem(?:s|ed)? to(?: be)?) (?:have to |to |too |be |a |any |seem )*(?:worr|afraid|fear|scared|concerned|nervous|hesita(?:te|nt))|worry[- ]?free|as far as|hesitant to (?:give|help)|(?:to whom|whom) it may/i,
  },
}

/** What somebody would like to have, or to be done differently. */
export const WISHES: Record<ReadLanguage, Cue> = {
  ko: {
    says: /(?:[았었였했됐겠났갔왔렸켰꼈졌줬췄]으면|[가-힣]면) ?(?:더 |정말 |진짜 |참 |너무 |훨씬 |더욱 )?(?:좋겠|좋을|합니다|하네요|하는 ?바람|싶[어다습네은]|감사하겠|고맙겠|완벽|최고일|바랄)|주셨으면|해 ?주시(?:면|길|기)|(?:해|고쳐|늘려|만들어|넣어|바꿔|살려|올려|내려|줄여|열어|풀어|알려|추가|수정|개선|지원|업데이트|보완|조치)(?:해)? ?(?:좀 )?(?:주세요|주십시오|주실|줘요?|달라|바랍니다|바람|부탁|요망|요청)|부탁(?:드|해|합|이)|바랍니다|바라[고는며요]|바래요|(?<![가-힣])원(?:합니다|해요|함)(?![가-힣])|희망합|필요(?:해요|합니다|할 것|할 듯|함|해 보)|있었으면|건의|요청드/,
    but: /궁금|추천[드합해]|강추|번창하|행복하|건승|대박 ?나|흥하|다들 .{0,12}(?:해|보)세요|읽어 ?주셔|봐 ?주셔|알려 ?주셔/,
  },
  ja: {
    says: /て(?:ほし|欲し|貰いた|もらいた|いただきた|頂きた)|(?:が|も|を|は)(?:ほし|欲し)(?:い|かっ)|(?:と|ば|たら|れば)(?:もっと|さらに|更に|なお|尚|より|とても)?(?:いい|良い|よい|嬉しい|うれしい|助かる|助かり|ありがた|完璧|最高|良かっ|よかっ|嬉しかっ)|ばいいのに|希望(?:し|です|いた)|要望|(?:改善|対応|追加|検討|修正|復活|実装|配慮|徹底)(?:を|も)?(?:して(?:くださ[いれ]|下さ[いれ]|いただ|頂|もらい)|お願い|願い|希望|いただ|求め|よろしく)|お願い(?:し|いた|申)|望み(?:ます|たい)|があれば(?:もっと|さらに|いい|良い|よい|嬉|助)|あったら(?:いい|嬉|な)/,
    but: /(?:期待し(?:て(?:い|た)?(?:まし)?た(?:ほど|の|が|け)|すぎ|てなかっ)|と(?:いい|良い)ます|それで(?:も)?(?:いい|良い)|どうでもいい|購入(?:して|すれば)よかっ|買って(?:よか|良か)|よろしくお願い(?:します|致します)?$)/,
  },
  zh: {
    says: /希望(?!者)|要是[^。！!]{1,24}(?:就|更|该|該)(?:好|完美)|如果[^。！!]{1,24}(?:就|会|會|更|那)(?:更|就)?(?:好|完美|五星)|建议|建議|最好(?:能|是能|可以|再|加|把|有)|(?:能|可以)(?:不能|否)?(?:再|更)[^，。！]{1,12}(?:就好|就更好|一些|一点|一點|点就)|请(?:尽快|改进|改善|加|增加|优化|修复|商家|贵)|請(?:盡快|改進|改善|加|增加|優化|修復|店家|貴)|(?:跪)?求(?:加|出|更新|优化|優化|改进|改進|增加|修复|修復|恢复|恢復)|(?:需要|有待|还需|還需|仍需|应该|應該|应当|應當|务必|務必)(?:再)?(?:改进|改進|加强|加強|提高|改善|优化|優化|提升|增加|完善|注意)|巴不得|期待(?:能|有|更|早|尽|盡|增|改)|想要(?:一|更|有|能)/,
    but: /没(?:什么|啥)?希望|沒(?:什麼)?希望|希望工程|没有建议|沒有建議|不建议|不建議|(?:抱着|带着|满怀|有)希望/,
  },
  en: {
    says: /\b(?:(?:i|we|just|really|only) wish|if only|would (?:be|have been) (?:so |really |very |super |extremely |even |much |a )?(?:nice|great|good|helpful|awesome|better|cool|perfect|ideal|amazing|lovely|useful|improvement)|would(?: really| also)? (?:love|prefer) (?:to (?:see|have|be able)|if|it|an?|more|the)|would(?: really| also)? like (?:to (?:see|have|be able)|if|it if|more|an?|the option)|(?:i|we)'d (?:really |also )?(?:love|like|prefer) (?:to (?:see|have|be able)|if|it if|an?|more|the)|(?:please|pls|plz) (?:add|fix|bring|make|allow|improve|consider|give|let|include|support|update|change|stop|start|offer|restore|remove|put|sort|enable|provide|open|do something)|(?<!\bi )(?:should|could) (?:really |at least |also |just )?(?:have (?:an?|more|better|the|some|at least|free)|add|offer|let|allow|make (?:it|sure|an?|the)|give|consider|provide|include|improve|update|implement|be able|be more|be an? (?:option|way)|invest|train|hire|communicate)\b|(?:you|they|it|this|app|site|airline|company|there)(?: guys| really| all| just)* needs? (?:to )?(?:add|fix|improve|be|an?|more|better|update|work on|hire|train|get (?:your|their|it)|stop)|suggest(?:ion|ions)?\b|feature request|(?:hope|hoping) (?:that )?(?:you|they|it|there|this|the next)(?:'ll| will| can| could| guys)? (?!had|have a (?:nice|great|good)|enjoy)(?:add|fix|improve|bring|make|do|get|change|consider|be|come|offer|update|soon))/i,
    but: /\bshould(?:n'?t| not)? have (?:been|just|known|read|gone|stayed|flown|chosen|booked|taken|listened|stuck|to)\b|\bashamed\b|\bwould highly suggest\b|\bi(?:'d| would) (?:not )?(?:suggest|recommend) (?:you|everyone|to|any|buying|it|this)|\bwish you (?:a |all |the )?(?:happy|merry|best|good|luck|well)|\bcould(?:n'?t| not) (?:have|be)\b|\bshould have (?:no|an?) (?:problem|issue)|\bi should\b|\bcould have (?:been|had)\b|\bwish you all the best/i,
  },
}

export const says = (cue: Cue, sentence: string): boolean => cue.says.test(sentence) && !cue.but.test(sentence)

/** Sentences that look like questions and want no answer: reproaches, and Korean verbs that end like a question. */
export const REPROACHES: Record<ReadLanguage, RegExp> = {
  ko: /도대체|대체 (?:왜|뭐|무슨|언제)|말인가요|말입니까|말이 ?(?:되|돼)|라는 ?(?:건가|겁니까|거)|하란|라는 거|라구요|장난|양심|제정신|미쳤|너무한 ?거|뭐하자|뭐 ?하는 ?(?:거|짓)|아닌가요|아닙니까|아닌지|아니었나|해야 ?(?:하나요|합니까|됩니까)|보지 ?말라|(?:짜증|화|냄새|소리|힘|생각|열|티|눈물|고장|기억|신|혼|큰일|난리|오류|에러|버그) ?나요(?!.*\?)/,
  en: /\b(?:are you (?:kidding|serious|joking)|you kidding|seriously|really ?\?|how dare|how hard is it|wtf|what the (?:hell|heck|f)|why (?:would|should|bother|must|can'?t|won'?t|don'?t|didn'?t|am i|are you|do you|does)|who does|what'?s the point|what was the point|is this (?:a joke|how)|do you (?:even|really|think|not|just)|don'?t you|didn'?t you|isn'?t (?:it|that)|huh|kill you|how (?:is|can|do|could) you (?:not|even|treat|loose|lose)|how did you (?:not|manage|lose)|is that too much|am i supposed|why even|what kind of|what idiot|any wonder|wouldn'?t|right) ?|\bwho cares|\b(?:fuck|shit|damn|hell)\w*/i,
  zh: /良心|倒闭|倒閉|什么鬼|什麼鬼|怎么就(?:这么|那么)|什么(?:意思|质量|玩意|东西|态度)|这么(?:差|烂|坑)|这么办事|欺骗|骗人|难道|難道|凭什么|憑什麼|有没有搞错|有沒有搞錯|至于吗|至於嗎|怎么(?:能|可以|好意思)|怎麼(?:能|可以|好意思)|还能(?:再)?|这(?:也)?叫|這(?:也)?叫|谁(?:还|会|敢)|誰(?:還|會|敢)|何必|哪有(?:这样|這樣)|算什么|算什麼|是不是(?:太|有病)|搞什么|搞什麼/,
  ja: /(?:もん|もの)で(?:しょう|すか)[。？?]?$|(?:かな|だろうか|のか)[ぁあー。、？?！!…\s]*$|なんなの|何なの|ひどくない|酷くない|おかしくない|ありえな|有り得な|いかがなもの|どうなって(?:いる|る)?の|信じられ|のではないでしょうか|ではないだろうか|誰が(?:買う|使う)/,
}
